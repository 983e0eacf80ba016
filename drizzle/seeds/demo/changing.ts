import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { type AccountData, accountDataForm, accountDataOf } from "~/domain/tier-accounts/forms";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { switchTierAccountsSync } from "~/domain/products/switch-tier-accounts-sync";
import { type Dates, daysAgo, hoursAfter } from "./calendar";
import { type Product, productId } from "./catalog";
import type { Staff } from "./companies";
import { find, type Tree } from "./tree";

/** One edit of an account, and what Aurora made of it; Tessera is never asked. */
export interface Change {
  account: string;
  days: number;
  by: keyof Staff;
  /** What is different afterwards. */
  to: Partial<AccountData>;
  /** The reseller it moves below. */
  below?: string;
  /** After how many hours Aurora decided; without it the requests are still pending. */
  decided?: number;
  /** Why Aurora did not follow; without it, it accepted. */
  ignored?: string;
}

/** A product's Tier Accounts Sync, switched by its vendor. */
export interface Switch {
  product: Product;
  days: number;
  by: keyof Staff;
  on: boolean;
}

interface Story {
  staff: Staff;
  tree: Tree;
  dates: Dates;
}

/** Switches the capability as the vendor would, and notes when it was. */
export async function switchSync({ product, days, by, on }: Switch, { staff, dates }: Story) {
  const id = productId(product);
  const { changed } = await switchTierAccountsSync(staff[by], id, { on });
  if (!changed) throw new Error(`the story does not switch ${product}`);
  dates.products.push({ id, at: daysAgo(days, `${product} ${on}`) });
}

/** Edits the account as the operator would, lets Aurora decide, and notes when it was. */
export async function change(next: Change, { staff, tree, dates }: Story) {
  const actor = staff[next.by];
  const placed = find(tree, next.account);
  if (next.below) placed.parent = find(tree, next.below);
  const found = await findTierAccount(actor, placed.id);
  const kept = accountDataOf(found.snapshot);
  const { version, changed, requests } = await updateTierAccount(actor, {
    ...{ id: placed.id, baseVersion: found.version, type: found.snapshot.type },
    parentId: placed.parent?.id ?? null,
    data: accountDataForm(kept).parse({ ...kept, ...next.to }),
  });
  if (!changed) throw new Error(`the story changes nothing about ${next.account}`);
  const at = daysAgo(next.days, `${next.account} ${version}`);
  dates.accounts.get(placed.id)!.updated = at;
  dates.versions.push({ id: placed.id, version, at });
  for (const { id, status } of requests) {
    const decide = status === "pending" && next.decided !== undefined;
    if (decide) await (next.ignored ? ignoreRequest(staff.aurora, id, next.ignored) : acceptRequest(staff.aurora, id));
    dates.requests.push({ id, created: at, updated: decide ? hoursAfter(at, next.decided!) : at });
  }
}

import { createHash } from "node:crypto";
import type { Operator } from "~/auth/actor";
import { createTierAccount } from "~/domain/tier-accounts/create";
import { type AccountData, accountDataForm } from "~/domain/tier-accounts/forms";
import { hubId } from "./catalog";
import { type Dates, daysAgo, numberOf } from "./calendar";

/** A tier account of the story; one with accounts below is a reseller, as is one that says so. */
export interface Planned {
  name: string;
  /** When it was created. */
  days: number;
  hub?: string;
  /** External ID and tax ID. */
  known: string;
  /** Country | postal code | city | state | street. */
  where: string;
  /** Name | e-mail | phone. */
  who: string;
  uuid?: string;
  /** It comes in a file: `imports.ts`. */
  imported?: true;
  below?: Planned[];
}

/** An account that has been created. */
export interface Placed {
  id: string;
  ownerId: string;
  country: string;
  parent: Placed | null;
}

/** The accounts of the story, by name. */
export type Tree = Map<string, Placed>;

export function find(tree: Tree, name: string): Placed {
  const placed = tree.get(name);
  if (!placed) throw new Error(`the story has no account ${name}`);
  return placed;
}

const parts = (text: string) => text.split("|").map((part) => part.trim());

/** A name-based UUID, so that the story is the same every time. */
function uuidOf(words: string): string {
  const hex = createHash("sha1").update(words).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/** What a person would have typed into the wizard; it passes the same checks. */
export function dataOf({ name, known, where, who, uuid }: Planned): AccountData {
  const [externalId = "", ...taxId] = known.split(" ");
  const [country, postalCode, city, state, addressLine1] = parts(where);
  const [person = "", email, phone] = parts(who);
  const [firstName, ...lastName] = person.split(" ");
  return accountDataForm().parse({
    ...{ name, externalUid: uuid ?? uuidOf(name), externalId, taxId: taxId.join(" ") },
    ...{ country, postalCode, city, state, addressLine1, addressLine2: "" },
    ...{ firstName, lastName: lastName.join(" "), email, phone },
  });
}

/** Creates a provider's tree from the top, its clerks taking turns. */
export async function grow(
  clerks: Operator[],
  planned: Planned[],
  tree: Tree,
  dates: Dates,
  parent: Placed | null = null,
) {
  for (const account of planned.filter(({ imported }) => !imported)) {
    const clerk = clerks[numberOf(account.name, clerks.length)]!;
    const ownerId = clerk.company.id;
    const data = dataOf(account);
    const id = await createTierAccount(clerk, {
      ...{ type: account.below ? "reseller" : "customer", parentId: parent?.id ?? null, data },
      hubId: account.hub ? hubId(ownerId, account.hub) : null,
    });
    const at = daysAgo(account.days, account.name);
    dates.accounts.set(id, { created: at, updated: at });
    dates.versions.push({ id, version: 1, at });
    const placed = { id, ownerId, country: data.country, parent };
    tree.set(account.name, placed);
    await grow(clerks, account.below ?? [], tree, dates, placed);
  }
}

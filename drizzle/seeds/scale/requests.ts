import { UNSUPPORTED } from "~/domain/tier-accounts/announce";
import { members } from "./accounts";
import { Chance } from "./chance";
import type { Cell, Load } from "./copy";
import type { Installation, Product } from "./installation";
import { salesOf } from "./sales";

const TOPIC = 41;
const DAY = 86_400_000;
const REASONS = [
  "The address is not within our region.",
  "Our contract names another contact.",
  "Already known to us.",
];

const three = (number: number) => String(number).padStart(3, "0");

/** How a vendor took a change: of the newest ones some still wait. */
function answer(product: Product, isNewest: boolean, chance: Chance): [status: string, reason: string | null] {
  if (!product.sync) return ["unsupported", UNSUPPORTED];
  if (isNewest && chance.is(0.21)) return ["pending", null];
  return chance.is(0.1) ? ["ignored", chance.pick(REASONS)] : ["accepted", null];
}

/** One request for each change of an account and each product that a subscription links to it, with the ids that changes get. */
function* requestRows(plan: Installation): Generator<Cell[]> {
  for (const account of members(plan)) {
    if (account.changedAt.length === 0) continue;
    const sold = salesOf(account, plan).filter(({ status }) => status !== "draft");
    const linked = [...new Set(sold.map(({ product }) => product))].sort((a, b) => (a.id < b.id ? -1 : 1));
    const chance = new Chance(TOPIC, account.index);
    const { provider } = account;
    for (const [change, at] of account.changedAt.entries())
      for (const [order, product] of linked.entries()) {
        const [status, reason] = answer(product, change === account.changedAt.length - 1, chance);
        const decided = status === "accepted" || status === "ignored";
        const updatedAt = decided ? at + Math.min(5 * DAY, plan.now - at) * chance.next() : at;
        yield [
          ...[`TAR-${account.id.slice(3)}-${three(change + 1)}-${three(order + 1)}`, account.id, change + 2],
          ...[product.id, product.vendor.id, provider.id, status, reason, new Date(at), provider.owner.id],
          ...[new Date(updatedAt), decided ? product.vendor.owner.id : null],
        ];
      }
  }
}

/** What the vendors were told of changes, and what became of it. */
export const requestLoads = (plan: Installation): Load[] => [
  {
    table: "tier_account_requests",
    columns: [
      ...[
        "id",
        "tier_account_id",
        "version",
        "product_id",
        "vendor_id",
        "provider_id",
        "status",
        "reason",
        "created_at",
      ],
      ...["created_by", "updated_at", "decided_by"],
    ],
    rows: requestRows(plan),
  },
];

import type { Operator } from "~/auth/actor";
import { type FoundCustomerUser, findCustomerUser } from "~/domain/customer-users/find";
import { demand } from "~/domain/customer-users/policy";
import { findTierAccount } from "~/domain/tier-accounts/find";
import type { StoreAddress } from "~/domain/customer-users/store-address";
import { storeOrigin } from "~/domain/store-domains/origin";
import { portalPath } from "~/portal-path";
import type { Asked } from "../../gate.server";

/** Which user of which customer an address means. */
export const userAt = ({ params }: Asked<Operator>) => ({
  tierAccountId: params.tierAccountId!,
  id: params.customerUserId!,
});

/** The parts of the addresses of a user's pages. */
export const placeOf = ({ actor, params }: Asked<Operator>) => ({
  companyId: actor.company.id,
  tierAccountId: params.tierAccountId!,
  customerUserId: params.customerUserId!,
});

/** A customer and one of its users, for a page of its edit screen. */
export async function userPage(asked: Asked<Operator>) {
  const { actor } = asked;
  const at = userAt(asked);
  const [account, user] = await Promise.all([findTierAccount(actor, at.tierAccountId), findCustomerUser(actor, at)]);
  return { account, user, companyId: actor.company.id, at: placeOf(asked), timeZone: actor.timeZone };
}

/** The same for a page that asks for a deed, which this operator must be allowed to do. */
export async function deedPage(asked: Asked<Operator>, deed: keyof FoundCustomerUser["may"] = "manage") {
  const page = await userPage(asked);
  demand(asked.actor, page.user.may[deed]);
  return page;
}

/** The Customer Portal URL of a provider, as it is handed out. */
export const portalUrlOf = ({ nickname, host }: StoreAddress): string | null =>
  nickname === null ? null : storeOrigin({ host }) + portalPath({ host, nickname });

import { redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { type FoundCustomerUser, findCustomerUser } from "~/domain/customer-users/find";
import type { UserAt } from "~/domain/customer-users/hold";
import { demand } from "~/domain/customer-users/policy";
import { findTierAccount } from "~/domain/tier-accounts/find";
import type { StoreAddress } from "~/domain/customer-users/store-address";
import { storeOrigin } from "~/domain/store-domains/origin";
import { href, paths, portalPath } from "~/paths";
import { refusedConfirmation } from "../../form";
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

/** What the page of a user may say has just been done there. */
const newsWords = [
  ...(["saved", "unchanged", "approved", "approvedSilently"] as const),
  ...(["portalSent", "linkMailed", "linkWithdrawn"] as const),
] as const;

type News = (typeof newsWords)[number];

export const newsIn = (url: URL) => newsWords.find((word) => word === url.searchParams.get("news")) ?? null;

/** Does what was asked about a user; their page then says so. */
export const userDeed =
  <Done>(news: News | ((done: Done) => News), deed: (actor: Operator, at: UserAt) => Promise<Done>) =>
  async (asked: Asked<Operator>) => {
    let done: Done;
    try {
      done = await deed(asked.actor, userAt(asked));
    } catch (error) {
      return refusedConfirmation(error);
    }
    const said = typeof news === "function" ? news(done) : news;
    throw redirect(href(paths.changeCustomerUser, placeOf(asked), { news: said }), 303);
  };

/** The Customer Portal URL of a provider, as it is handed out. */
export const portalUrlOf = ({ nickname, host }: StoreAddress): string | null =>
  nickname === null ? null : storeOrigin({ host }) + portalPath({ host, nickname });

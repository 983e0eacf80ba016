import { data } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { Forbidden } from "~/domain/refusals";
import { notOpen } from "~/domain/tier-account-requests/decide";
import { findRequest, type FoundRequest } from "~/domain/tier-account-requests/find";
import { canDecide, isDecider } from "~/domain/tier-account-requests/policy";
import { isOpen } from "~/domain/tier-account-requests/status";
import { href, paths } from "~/paths";
import { sentence } from "~/texts/refusals";
import { statusOf } from "../../errors";
import type { Asked } from "../../gate.server";
import type { Decidable } from "./decision-crumbs";

/** Where a decision was asked for and leads back to: the account, as long as it exists, or the request. */
function askedFrom({ url }: Asked<Operator>, { id, tierAccountId, deleted }: FoundRequest, companyId: string) {
  const fromAccount = url.searchParams.get("to") === "account" && !deleted;
  return fromAccount
    ? { back: href(paths.tierAccount, { companyId, tierAccountId }), decided: id }
    : { back: href(paths.tierAccountRequest, { companyId, requestId: id }), decided: "1" };
}

/** What the pages that ask for a decision need to know of the request. Only its vendor gets to see them. */
export async function decidable(asked: Asked<Operator>) {
  const { actor, params } = asked;
  const request = await findRequest(actor, params.requestId!);
  if (!isDecider(actor, request)) throw new Forbidden("only-vendor-decides");
  if (!canDecide(actor, request)) throw new Forbidden("role-not-allowed", { role: actor.role });
  const { id, version, after, product, status, decidedBy } = request;
  const { back } = askedFrom(asked, request, actor.company.id);
  const refusal = isOpen(status) ? null : notOpen(status, decidedBy);
  const page: Decidable = {
    ...{ id, version, name: after.name, product: product.name, companyId: actor.company.id, back },
    closed: refusal && sentence(refusal),
  };
  return data(page, { status: refusal ? statusOf(refusal) : 200 });
}

/** Where somebody goes who has just decided. */
export async function onward(asked: Asked<Operator>): Promise<string> {
  const { actor, params } = asked;
  const { back, decided } = askedFrom(asked, await findRequest(actor, params.requestId!), actor.company.id);
  return `${back}?${new URLSearchParams({ decided })}`;
}

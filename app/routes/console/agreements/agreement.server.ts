import { redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { findAgreement } from "~/domain/agreements/find";
import { demandOffer } from "~/domain/partners/policy";
import { Forbidden } from "~/domain/refusals";
import { href, paths } from "~/paths";
import type { Asked } from "../../gate.server";

/** The agreement in the address, with what was done to it last. */
export async function agreementAsked({ actor, params, url }: Asked<Operator>) {
  const agreement = await findAgreement(actor, params.agreementId!);
  const { id: companyId, name: company } = actor.company;
  return { agreement, companyId, company, timeZone: actor.timeZone, done: url.searchParams.get("done") ?? "" };
}

/** The same for pages on which its owner changes it. */
export async function agreementToChange(asked: Asked<Operator>) {
  const page = await agreementAsked(asked);
  if (!page.agreement.own) throw new Forbidden();
  demandOffer(asked.actor);
  return page;
}

type OfAgreement = typeof paths.agreement | typeof paths.agreementVersions;

/** Back to one of its pages, which says what has been done. */
export const agreementDone = ({ actor, params }: Asked<Operator>, done: string, path: OfAgreement = paths.agreement) =>
  redirect(href(path, { companyId: actor.company.id, agreementId: params.agreementId! }, { done }), 303);

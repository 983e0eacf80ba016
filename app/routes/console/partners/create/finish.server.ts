import { data, redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { createPartner } from "~/domain/partners/create";
import type { CreationAnswers, CreationStep } from "~/domain/partners/create/steps";
import { Invalid } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { refused } from "../../../form";
import { carryToken } from "../../carried-token.server";
import { stepHref, type WizardPlace } from "./step-paths";

/** Which step asked for what is refused at the end. */
const stepOf: Record<string, CreationStep> = {
  agreement: "agreement",
  marketplaceId: "marketplace",
  marketplaces: "marketplace",
  productGroups: "productGroups",
  sourcing: "syndication",
  document: "agreement",
};

/** A refusal of the last step on the page that sent it; where another step is to be answered anew, it leads there. */
export function refusedFinish(submission: object, error: unknown, at: WizardPlace, fields: readonly string[] = []) {
  const answer = refused(submission, error, { fields });
  const step = error instanceof Invalid ? stepOf[error.field] : undefined;
  return data({ ...answer.data, leads: step ? stepHref(step, at) : null }, answer.init ?? undefined);
}

/** Does what all the answers ask for, and shows what came of it; the link's token travels in a cookie, this once. */
export async function finish(actor: Operator, at: WizardPlace, last: Partial<CreationAnswers>): Promise<Response> {
  const { contractId, token } = await createPartner(actor, at.draftId, last);
  if (token === null) return redirect(href(paths.createPartnerSummary, at), 303);
  // An address of its own: what the browser has fetched ahead of this page does not show the link.
  const headers = await carryToken(contractId, token);
  return redirect(href(paths.createPartnerSummary, at, { made: 1 }), { status: 303, headers });
}

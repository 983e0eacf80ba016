import { redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { createPartner } from "~/domain/partners/create";
import type { CreationAnswers } from "~/domain/partners/create/steps";
import { href, paths } from "~/paths";
import { carryToken } from "../../carried-token.server";
import type { WizardPlace } from "./step-paths";

/** Does what all the answers ask for, and shows what came of it; the link's token travels in a cookie, this once. */
export async function finish(actor: Operator, at: WizardPlace, last: Partial<CreationAnswers>): Promise<Response> {
  const { contractId, token } = await createPartner(actor, at.draftId, last);
  if (token === null) return redirect(href(paths.createPartnerSummary, at), 303);
  // An address of its own: what the browser has fetched ahead of this page does not show the link.
  const headers = await carryToken(contractId, token);
  return redirect(href(paths.createPartnerSummary, at, { made: 1 }), { status: 303, headers });
}

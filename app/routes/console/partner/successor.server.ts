import { redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { findSuccessor } from "~/domain/partner-invitations/find";
import { NotFound } from "~/domain/refusals";
import type { Asked } from "../../gate.server";

/**
 * What a page of a partner's shows. Where the partner was invited, and another company has taken its place since, the page's address leads
 * to the same page of that one.
 */
export async function ofPartner<T>({ actor, params, url }: Asked<Operator>, found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    const formerId = params.partnerId!;
    const successor = await findSuccessor(actor, formerId);
    if (successor === null) throw error;
    throw redirect(url.pathname.replace(`/partners/${formerId}`, `/partners/${successor}`), 303);
  }
}

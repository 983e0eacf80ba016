import { data } from "@remix-run/node";
import type { Visitor } from "~/auth/actor";
import { findOperator } from "~/auth/asking.server";
import { findInvitation } from "~/domain/invitations/find";
import { Conflict } from "~/domain/refusals";
import type { Asked } from "../gate.server";

/** The operator who is signed in here; null for a stranger, and for somebody whose second factor is still to come. */
export async function signedInHere(asked: Asked<Visitor>) {
  const operator = await findOperator(asked);
  return operator === "elsewhere" ? null : operator;
}

/**
 * What the page of an invitation shows: "new" for somebody who gets a login, "sign-in" for who has one, "join" for who is signed in with
 * it, "another" for who is signed in with a different one. Used, withdrawn, replaced, expired and made-up links are all the same: 410.
 */
export async function invitationPage(asked: Asked<Visitor>) {
  const { actor, params, context } = asked;
  try {
    const [{ name, email, role, rules, company, signsIn }, operator] = await Promise.all([
      findInvitation(actor, params.token!),
      signedInHere(asked),
    ]);
    const own = operator?.email.toLowerCase() === email.toLowerCase();
    const state = operator ? (own ? "join" : "another") : signsIn ? "sign-in" : "new";
    const invited = { name, email, role, rules, company: company.name };
    return data({ state: state as typeof state | "void", invited, signedInAs: operator?.email ?? null });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    context.log.info("an invitation that is void was opened");
    return data({ state: "void" as const, invited: null, signedInAs: null }, { status: 410 });
  }
}

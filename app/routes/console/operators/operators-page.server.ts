import { isProvider, type Operator } from "~/auth/actor";
import { findInvitationById } from "~/domain/invitations/hold";
import { findMember } from "~/domain/operators/list";
import { demandOwner } from "~/domain/operators/policy";
import type { Asked } from "../../gate.server";
import type { OperatorsPage } from "./operators-page";

/** What every page about operators tells the shell around it. */
export const pageOf = ({ company }: Operator): OperatorsPage => ({
  companyId: company.id,
  isProvider: isProvider(company),
});

/** One operator and what is asked about them: owners alone get to these pages. */
export async function memberPage({ actor, params }: Asked<Operator>) {
  const member = await findMember(actor, params.operatorId!);
  demandOwner(actor);
  return { ...pageOf(actor), member, company: actor.company.name };
}

/** One invitation and what is asked about it: owners alone get to these pages. */
export async function invitationOf({ actor, params }: Asked<Operator>) {
  const { id, name, email } = await findInvitationById(actor, params.invitationId!);
  demandOwner(actor);
  return { ...pageOf(actor), invitation: { id, name, email } };
}

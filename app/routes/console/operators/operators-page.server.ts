import { redirect } from "@remix-run/node";
import { isProvider, type Operator } from "~/auth/actor";
import { findInvitationById } from "~/domain/invitations/hold";
import { findMember } from "~/domain/operators/list";
import { demandOwner } from "~/domain/operators/policy";
import { href, paths } from "~/paths";
import type { operatorTexts } from "~/texts/operators";
import { refusedConfirmation } from "../../form";
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

/** Does what was asked about one operator; the list then says what was done to whom. */
export const memberDeed =
  (done: keyof typeof operatorTexts.done, deed: (actor: Operator, operatorId: string) => Promise<void>) =>
  async ({ actor, params }: Asked<Operator>) => {
    const operatorId = params.operatorId!;
    try {
      await deed(actor, operatorId);
    } catch (error) {
      return refusedConfirmation(error);
    }
    const list = href(paths.operators, { companyId: actor.company.id }, { done, of: operatorId });
    // Who has shut themselves out has no list to go back to.
    throw redirect(operatorId === actor.id ? paths.console : list, 303);
  };

/** One invitation and what is asked about it: owners alone get to these pages. */
export async function invitationPage({ actor, params }: Asked<Operator>) {
  const { id, name, email } = await findInvitationById(actor, params.invitationId!);
  demandOwner(actor);
  return { ...pageOf(actor), invitation: { id, name, email } };
}

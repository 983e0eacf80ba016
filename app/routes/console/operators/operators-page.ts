import { isProvider, type Operator } from "~/auth/actor";
import { findInvitationById } from "~/domain/invitations/hold";
import { findMember } from "~/domain/operators/list";
import { demandOwner } from "~/domain/operators/policy";
import { href, paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { settingsTexts } from "~/texts/settings";
import type { Asked } from "../../gate.server";
import { pageHandle, title } from "../page";

export interface OperatorsPage {
  companyId: string;
  isProvider: boolean;
}

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

/** A vendor's settings begin with its users; the others' with their account. */
export const operatorsHandle = (page?: string) =>
  pageHandle<OperatorsPage>(({ companyId, isProvider }) => {
    const users = href(paths.operators, { companyId });
    const first = isProvider ? href(paths.settings, { companyId }) : users;
    const settings = { label: settingsTexts.title, href: first };
    if (page === undefined) return [settings, { label: operatorTexts.users }];
    return [settings, { label: operatorTexts.users, href: users }, { label: page }];
  });

export const operatorsTitle = (page: string) => title(page, settingsTexts.title);

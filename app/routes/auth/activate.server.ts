import { data } from "@remix-run/node";
import { membershipsOf } from "~/auth/asking.server";
import type { Visitor } from "~/auth/actor";
import { maySign } from "~/domain/partner-invitations/become";
import { openInvitation } from "~/domain/partner-invitations/opened";
import { Conflict } from "~/domain/refusals";
import type { Asked } from "../gate.server";
import { markdown } from "../markdown.server";
import { signedInHere } from "./invitation.server";

const namesOf = (memberships: readonly { company: { name: string } }[]) =>
  memberships.map(({ company }) => company.name);

const VOID = { offer: null, signedIn: null };

/**
 * What the page of an activation link shows: the agreement on offer, and who is signed in with which companies that could accept it. Used,
 * withdrawn, replaced, expired and made-up links are all the same: 410.
 */
export async function activationPage(asked: Asked<Visitor>) {
  const { actor, params, context } = asked;
  try {
    const [opened, operator, memberships] = await Promise.all([
      openInvitation(actor, params.token!),
      signedInHere(asked),
      membershipsOf(asked),
    ]);
    const { inviter, partner, contract, agreement, offer, rules } = opened;
    const { description, version, documentUrl, documentName } = offer;
    const ofKind = memberships.filter(({ company }) => company.role === partner.role && company.id !== inviter.id);
    const fit = ofKind.filter(({ role }) => maySign(role));
    return data({
      offer: {
        ...{
          inviter: inviter.name,
          inviterId: inviter.id,
          partner: partner.name,
          role: partner.role,
          type: contract.type,
        },
        ...{ agreement: agreement.name, version, html: markdown(description), documentUrl, documentName, rules },
      },
      signedIn: operator && {
        email: operator.email,
        companies: fit.map(({ company: { id, name } }) => ({ id, name })),
        otherKind: namesOf(memberships.filter((one) => !ofKind.includes(one))),
        roleNeeded: namesOf(ofKind.filter((one) => !fit.includes(one))),
      },
    });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    context.log.info("an activation link that is void was opened");
    return data(VOID, { status: 410 });
  }
}

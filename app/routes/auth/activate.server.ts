import { data } from "@remix-run/node";
import { membershipsOf } from "~/auth/asking.server";
import type { Visitor } from "~/auth/actor";
import { maySign } from "~/domain/partner-invitations/become";
import { openInvitation, recognise } from "~/domain/partner-invitations/opened";
import { Conflict } from "~/domain/refusals";
import type { Asked } from "../gate.server";
import { href, paths } from "~/paths";
import { markdown } from "../markdown.server";
import { signedInHere } from "./invitation.server";

const namesOf = (memberships: readonly { company: { name: string } }[]) =>
  memberships.map(({ company }) => company.name);

/** A link that does not work says whose it was to those who work for either side. */
async function voidPage(asked: Asked<Visitor>) {
  const [operator, memberships] = await Promise.all([signedInHere(asked), membershipsOf(asked)]);
  const own = operator ? memberships.map(({ company }) => company.id) : [];
  return { offer: null, signedIn: null, known: own.length > 0 ? await recognise(asked.params.token!, own) : null };
}

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
      known: null,
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
        /** Where they look after the invitation themselves. */
        inviting: memberships.some(({ company }) => company.id === inviter.id)
          ? href(paths.partnerInvitation, { companyId: inviter.id, partnerId: partner.id })
          : null,
        companies: fit.map(({ company: { id, name } }) => ({ id, name })),
        otherKind: namesOf(memberships.filter((one) => !ofKind.includes(one))),
        roleNeeded: namesOf(ofKind.filter((one) => !fit.includes(one))),
      },
    });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    context.log.info("an activation link that is void was opened");
    return data(await voidPage(asked), { status: 410 });
  }
}

import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findInvitedPartner } from "~/domain/partner-invitations/find";
import { withdrawPartnerInvitation } from "~/domain/partner-invitations/withdraw";
import { canInvite } from "~/domain/partners/policy";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { partnerTexts } from "~/texts/partners";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { ofPartner } from "../partner/successor.server";
import { invitationHandle, invitationTitle } from "./invitation-page";

const texts = partnerTexts.invitation;

export const loader = consoleRoute(async (asked) => {
  const { actor, params } = asked;
  const { partner, invitation } = await ofPartner(asked, findInvitedPartner(actor, params.partnerId!));
  const open = invitation?.state === "open" || invitation?.state === "expired";
  return { partner, companyId: actor.company.id, may: canInvite(actor) && open };
});

export const action = consoleRoute(async ({ actor, params }) => {
  const partnerId = params.partnerId!;
  try {
    await withdrawPartnerInvitation(actor, partnerId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  const at = { companyId: actor.company.id, partnerId };
  throw redirect(href(paths.partnerInvitation, at, { done: "withdrawn" }), 303);
});

export const meta = invitationTitle;

export const handle = invitationHandle(texts.withdraw);

/** Takes an activation link back, after asking. Row P7. */
export default function WithdrawInvitation() {
  const { partner, companyId, may } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.withdrawQuestion, { name: partner.name })}
      submit={may ? texts.withdraw : undefined}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.partnerInvitation, { companyId, partnerId: partner.id }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{texts.withdrawText}</p>
    </Confirm>
  );
}

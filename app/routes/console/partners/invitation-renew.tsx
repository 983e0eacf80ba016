import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findInvitedPartner } from "~/domain/partner-invitations/find";
import { activationWays, RenewInvitationForm } from "~/domain/partner-invitations/forms";
import { renewInvitation } from "~/domain/partner-invitations/renew";
import { canInvite } from "~/domain/partners/policy";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { partnerTexts } from "~/texts/partners";
import { say } from "~/texts/say";
import { RadioGroup } from "~/ui/choice-field";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { carryToken, takeToken } from "../carried-token.server";
import { consoleRoute } from "../gate.server";
import { ofPartner } from "../partner/successor.server";
import { ActivationLink } from "./activation-link";
import { invitationHandle, invitationTitle } from "./invitation-page";

const texts = partnerTexts.invitation;

export const loader = consoleRoute(async (asked) => {
  const { actor, params } = asked;
  const { partner, contract } = await ofPartner(asked, findInvitedPartner(actor, params.partnerId!));
  const token = await takeToken(asked, partner.id);
  return {
    ...{ partner, companyId: actor.company.id, offered: contract !== null && partner.status === "invited" },
    may: canInvite(actor),
    link: token && env.ORIGIN + href(paths.activatePartner, { token }),
  };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const partnerId = params.partnerId!;
  const submission = parseWithZod(await form(), { schema: RenewInvitationForm });
  if (submission.status !== "success") return unfit(submission);
  const at = { companyId: actor.company.id, partnerId };
  try {
    const token = await renewInvitation(actor, partnerId, submission.value);
    if (token === null) return redirect(href(paths.partnerInvitation, at, { done: "mailed" }), 303);
    // An address of its own: what the browser has fetched ahead of this page does not show the link.
    const headers = await carryToken(partnerId, token);
    return redirect(href(paths.renewPartnerInvitation, at, { made: 1 }), { status: 303, headers });
  } catch (error) {
    return refused(submission, error, { fields: ["way", "email"] });
  }
});

export const meta = invitationTitle;

export const handle = invitationHandle(texts.renew);

/** A new activation link, to be mailed or copied; one that was made a moment ago is shown once. Row P7. */
export default function RenewInvitation() {
  const { partner, companyId, offered, may, link } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ way: string; email: string }>({
    id: "renew",
    defaultValue: { way: "copy" },
    lastResult: answer?.result ?? null,
  });
  const back = href(paths.partnerInvitation, { companyId, partnerId: partner.id });
  if (link) return <ActivationLink name={partner.name} link={link} done={back} />;
  return (
    <Confirm
      question={say(texts.renewQuestion, { name: partner.name })}
      submit={may && offered ? texts.renew : undefined}
      cancel={{ label: consoleTexts.cancel, href: back }}
      problems={problemsOf([fields.way, fields.email], form.errors)}
      fields={
        <>
          <RadioGroup
            field={fields.way}
            label={texts.way}
            choices={activationWays.map((value) => ({ value, label: texts.ways[value] }))}
          />
          <TextField field={fields.email} label={texts.email} hint={texts.emailHint} type="email" autoComplete="off" />
        </>
      }
    >
      <p>{offered ? texts.renewText : texts.nothingToSignHint}</p>
    </Confirm>
  );
}

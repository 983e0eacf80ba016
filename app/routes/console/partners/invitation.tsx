import { useLoaderData } from "@remix-run/react";
import { findInvitedPartner } from "~/domain/partner-invitations/find";
import { canInvite } from "~/domain/partners/policy";
import { href, paths } from "~/paths";
import { partnerTexts } from "~/texts/partners";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { type Definition, DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { PageHead, Section } from "~/ui/page-head";
import { Status } from "~/ui/status";
import { Time } from "~/ui/time";
import { consoleRoute } from "../gate.server";
import { ofPartner } from "../partner/successor.server";
import { invitationHandle, invitationTitle } from "./invitation-page";
import { PartnerState } from "./partners-table";

const texts = partnerTexts.invitation;

const tones = { open: "ok", expired: "bad", used: "idle", withdrawn: "idle", none: "idle" } as const;

export const loader = consoleRoute(async (asked) => {
  const { actor, params, url } = asked;
  return {
    ...(await ofPartner(asked, findInvitedPartner(actor, params.partnerId!))),
    ...{ companyId: actor.company.id, timeZone: actor.timeZone, may: { invite: canInvite(actor) } },
    done: url.searchParams.get("done"),
  };
});

export const meta = invitationTitle;

export const handle = invitationHandle();

/** An invited partner's activation link: whether it still works, a new one, and its end. Row P7. */
export default function PartnerInvitation() {
  const { partner, contract, invitation, companyId, timeZone, may, done } = useLoaderData<typeof loader>();
  const { name } = partner;
  const at = { companyId, partnerId: partner.id };
  const state = invitation?.state ?? "none";
  const invited = partner.status === "invited" && contract !== null;
  const facts: Definition[] = [
    { term: texts.account, value: <Id value={partner.id} /> },
    { term: partnerTexts.columns.status, value: <PartnerState status={partner.status} /> },
    ...(contract
      ? [
          {
            term: texts.contract,
            value: <a href={href(paths.contract, { companyId, contractId: contract.id })}>{contract.id}</a>,
          },
        ]
      : []),
    { term: texts.link, value: <Status tone={tones[state]}>{texts.states[state]}</Status> },
    ...(invitation
      ? [
          { term: texts.until, value: <Time value={invitation.expiresAt} timeZone={timeZone} look="absolute" /> },
          { term: texts.made, value: <Time value={invitation.createdAt} timeZone={timeZone} /> },
          { term: texts.by, value: invitation.by },
          { term: texts.sentTo, value: invitation.email ?? texts.copied },
        ]
      : []),
  ];
  return (
    <>
      <PageHead
        title={say(texts.title, { name })}
        actions={
          may.invite &&
          invited && (
            <>
              {state === "open" && (
                <LinkButton href={href(paths.withdrawPartnerInvitation, at)} data-confirm="">
                  {texts.withdraw}
                </LinkButton>
              )}
              <LinkButton tone="main" href={href(paths.renewPartnerInvitation, at)}>
                {texts.renew}
              </LinkButton>
            </>
          )
        }
      />
      {done === "mailed" && invitation?.email && (
        <Notice tone="ok" live>
          {say(texts.mailed, { email: invitation.email })}
        </Notice>
      )}
      {done === "withdrawn" && (
        <Notice tone="ok" live>
          {texts.withdrawn}
        </Notice>
      )}
      {partner.status === "active" && (
        <Notice
          title={say(texts.active, { name })}
          actions={<LinkButton href={href(paths.partner, at)}>{texts.toDetails}</LinkButton>}
        >
          {texts.activeHint}
        </Notice>
      )}
      {partner.status === "invited" && !contract && (
        <Notice tone="wait" title={texts.nothingToSign}>
          {texts.nothingToSignHint}
        </Notice>
      )}
      <Section title={texts.facts}>
        <DefinitionList items={facts} />
        {invited && <p className="soft">{texts.about[state]}</p>}
      </Section>
    </>
  );
}

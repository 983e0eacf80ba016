import { useLoaderData } from "@remix-run/react";
import { type CreatedPartner, findCreated } from "~/domain/partners/create/find";
import { namesOfColleagues } from "~/domain/partners/create/offers";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { creationTexts as texts } from "~/texts/partner-creation";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { SubmitRow } from "~/ui/form";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { takeToken } from "../../carried-token.server";
import { consoleRoute } from "../../gate.server";
import { CreatedFacts } from "./created-facts";
import { creationDraft } from "./draft.server";
import { CreationFrame } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { NextSteps } from "./next-steps";

export const loader = consoleRoute(async (asked) => {
  const { answers, resultId, at, steps } = await creationDraft(asked, "summary");
  const token = await takeToken(asked, resultId!);
  return {
    ...{ steps, companyId: at.companyId, created: await findCreated(asked.actor, resultId!) },
    users: answers.colleagues && [asked.actor.name, ...(await namesOfColleagues(asked.actor, answers.colleagues))],
    link: token && env.ORIGIN + href(paths.activatePartner, { token }),
  };
});

export const meta = () => stepTitle("summary");

export const handle = creationHandle;

/** An account is there for those who made it; what a link was made for is its own people's. */
function told({ partner: { status }, byInvitation }: CreatedPartner) {
  if (status === "invited") return [texts.doneInvited, texts.doneInvitedText] as const;
  return byInvitation
    ? ([texts.doneCame, texts.doneCameText] as const)
    : ([texts.doneAccount, texts.doneAccountText] as const);
}

/** What came of it, and the activation link, this once. Rows P4, P7. */
export default function CreationSummary() {
  const { steps, companyId, created, users, link } = useLoaderData<typeof loader>();
  const { name, id: partnerId, status } = created.partner;
  const [title, text] = told(created);
  const invitation = href(paths.partnerInvitation, { companyId, partnerId });
  return (
    <CreationFrame steps={steps} step="summary">
      <Notice tone="ok" title={say(title, { name })} live>
        {status === "active" || link ? say(text, { name }) : texts.linkGone}
      </Notice>
      {link && (
        <>
          <h2 id="activation-link">{texts.activationLink}</h2>
          <p className="to-copy activation-link" aria-labelledby="activation-link">
            <Id value={link} />
          </p>
        </>
      )}
      <CreatedFacts companyId={companyId} created={created} users={created.byInvitation ? [] : (users ?? [])} />
      <NextSteps companyId={companyId} created={created} />
      <SubmitRow start={status === "invited" && !link && <LinkButton href={invitation}>{texts.invitation}</LinkButton>}>
        {created.mine && (
          <LinkButton href={href(paths.consoleHome, { companyId: partnerId })}>{texts.openAccount}</LinkButton>
        )}
        <LinkButton tone="main" href={href(paths.partners, { companyId })}>
          {consoleTexts.close}
        </LinkButton>
      </SubmitRow>
    </CreationFrame>
  );
}

import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startDraft } from "~/domain/drafts/keep";
import { PartnerDetailsForm } from "~/domain/partners/create/forms";
import { stepsOf } from "~/domain/partners/create/steps";
import { unfinishedCreations } from "~/domain/partners/create/unfinished";
import { canOffer, demandInvite, demandOffer } from "~/domain/partners/policy";
import { href, paths } from "~/paths";
import { creationTexts as texts } from "~/texts/partner-creation";
import { say } from "~/texts/say";
import { Notice } from "~/ui/notice";
import { Time } from "~/ui/time";
import { unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { DetailsStep } from "./details-step";
import { DRAFT_KIND } from "./draft.server";
import { CreationFrame } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { stepHref } from "./step-paths";
import { answersIn } from "./typed";

export const loader = consoleRoute(async ({ actor }) => {
  demandInvite(actor);
  const { company, timeZone } = actor;
  return { companyId: company.id, timeZone, mayOffer: canOffer(actor), unfinished: await unfinishedCreations(actor) };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandInvite(actor);
  const body = await form();
  const submission = parseWithZod(body, { schema: PartnerDetailsForm });
  if (submission.status !== "success") return unfit(submission);
  if (submission.value.createAgreement) demandOffer(actor);
  const draftId = await startDraft(actor, { kind: DRAFT_KIND, answers: answersIn("details", body, {}) });
  throw redirect(stepHref("agreement", { companyId: actor.company.id, draftId }), 303);
});

export const meta = () => stepTitle("details");

export const handle = creationHandle;

/** Create Partner: the wizard's first step, before there is a draft. Row P4. */
export default function StartPartnerCreation() {
  const { companyId, timeZone, mayOffer, unfinished } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CreationFrame steps={stepsOf({})} step="details">
      {unfinished.length > 0 && !answer && (
        <Notice title={texts.unfinished}>
          <ul className="account-users">
            {unfinished.map(({ id, name, at }) => (
              <li key={id}>
                <a className="link" href={stepHref("details", { companyId, draftId: id })} dir="auto">
                  {say(texts.goOn, { name })}
                </a>{" "}
                <span className="soft">
                  <Time value={at} timeZone={timeZone} />
                </span>{" "}
                <a
                  className="link"
                  href={href(paths.discardPartnerCreation, { companyId, draftId: id })}
                  aria-label={say(texts.discardOf, { name })}
                  data-confirm=""
                >
                  {texts.discard}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <DetailsStep result={answer?.result ?? null} values={{}} companyId={companyId} mayOffer={mayOffer} />
    </CreationFrame>
  );
}

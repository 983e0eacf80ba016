import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startDraft } from "~/domain/drafts/keep";
import { PartnerDetailsForm } from "~/domain/partners/create/forms";
import { stepsOf } from "~/domain/partners/create/steps";
import { canOffer, demandInvite, demandOffer } from "~/domain/partners/policy";
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
  return { companyId: actor.company.id, mayOffer: canOffer(actor) };
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
  const { companyId, mayOffer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CreationFrame steps={stepsOf({})} step="details">
      <DetailsStep result={answer?.result ?? null} values={{}} companyId={companyId} mayOffer={mayOffer} />
    </CreationFrame>
  );
}

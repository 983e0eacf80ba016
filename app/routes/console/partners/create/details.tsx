import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { PartnerDetailsForm } from "~/domain/partners/create/forms";
import { canOffer, demandOffer } from "~/domain/partners/policy";
import { unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { DetailsStep } from "./details-step";
import { creationDraft } from "./draft.server";
import { CreationFrame } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { stepHref } from "./step-paths";
import { answersIn } from "./typed";

export const loader = consoleRoute(async (asked) => {
  const { answers, at, steps } = await creationDraft(asked, "details");
  return { values: answers.details ?? {}, ...at, steps, mayOffer: canOffer(asked.actor) };
});

export const action = consoleRoute(async (asked) => {
  const { answers, at } = await creationDraft(asked, "details");
  const body = await asked.form();
  const submission = parseWithZod(body, { schema: PartnerDetailsForm });
  if (submission.status !== "success") return unfit(submission);
  if (submission.value.createAgreement) demandOffer(asked.actor);
  await keepDraft(asked.actor, at.draftId, answersIn("details", body, answers));
  throw redirect(stepHref("agreement", at), 303);
});

export const meta = () => stepTitle("details");

export const handle = creationHandle;

/** Back at the first step. Row P4. */
export default function CreationDetails() {
  const { values, companyId, draftId, steps, mayOffer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CreationFrame steps={steps} step="details">
      <DetailsStep result={answer?.result ?? null} {...{ values, companyId, draftId, mayOffer }} />
    </CreationFrame>
  );
}

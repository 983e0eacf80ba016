import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Operator } from "~/auth/actor";
import { DOCUMENT } from "~/domain/documents/limits";
import { keepDraft } from "~/domain/drafts/keep";
import { searchText } from "~/domain/lists/search";
import { NamedWordingForm } from "~/domain/agreements/forms";
import { agreementChoiceForm } from "~/domain/partners/create/forms";
import { offerAgreements } from "~/domain/partners/create/offers";
import { stepAfter } from "~/domain/partners/create/steps";
import { demandOffer } from "~/domain/partners/policy";
import { Invalid } from "~/domain/refusals";
import { refused, unfit } from "../../../form";
import type { Asked } from "../../../gate.server";
import { wordingForm } from "../../agreements/wording-form.server";
import { consoleRoute } from "../../gate.server";
import { ChoiceStep } from "./choice-step";
import { creationDraft } from "./draft.server";
import { CreationFrame } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { NewAgreementStep } from "./new-agreement-step";
import { stepHref } from "./step-paths";
import { answersIn } from "./typed";

type Draft = Awaited<ReturnType<typeof creationDraft>>;

const typeFor = ({ answers }: Draft) => (answers.details?.type === "vendor" ? "program" : "service");

export const loader = consoleRoute(async (asked) => {
  const draft = await creationDraft(asked, "agreement");
  const { answers, at, steps } = draft;
  const place = { at, steps };
  if (answers.details?.createAgreement === "on") {
    return { ...place, made: { values: answers.agreement ?? {}, document: answers.document ?? null }, choice: null };
  }
  const search = searchText(asked.url.searchParams.get("q"));
  const [type, chosen] = [typeFor(draft), answers.choice?.agreement ?? ""] as const;
  const offer = await offerAgreements(asked.actor, { types: [type], search, chosen });
  return { ...place, made: null, choice: { type, chosen, search, offer } };
});

/** A new agreement: its texts are judged once the file beside them has been taken, so that neither is lost for the other. */
async function make(asked: Asked<Operator>, { answers, at }: Draft) {
  demandOffer(asked.actor);
  const { form, taken, refusal } = await wordingForm(asked, at.draftId);
  const document = taken ?? answers.document ?? null;
  form.set("documentId", document?.id ?? "");
  const submission = parseWithZod(form, { schema: NamedWordingForm });
  if (refusal) return refused(submission, refusal, { fields: [DOCUMENT] });
  const kept = { ...answersIn("agreement", form, answers), document };
  if (taken || submission.status === "success") await keepDraft(asked.actor, at.draftId, kept);
  return submission.status === "success" ? null : unfit(submission);
}

async function choose(asked: Asked<Operator>, draft: Draft) {
  const body = await asked.form();
  const type = typeFor(draft);
  const submission = parseWithZod(body, { schema: agreementChoiceForm(type === "program" ? "vendor" : "reseller") });
  if (submission.status !== "success") return unfit(submission);
  const chosen = submission.value.agreement;
  const { agreements } = await offerAgreements(asked.actor, { types: [type], search: "", chosen });
  if (!agreements.some(({ id }) => id === chosen))
    return refused(submission, new Invalid("agreement", "choice-gone"), { fields: ["agreement"] });
  await keepDraft(asked.actor, draft.at.draftId, answersIn("agreement", body, draft.answers));
  return null;
}

export const action = consoleRoute(async (asked) => {
  const draft = await creationDraft(asked, "agreement");
  const answer = await (draft.answers.details?.createAgreement === "on" ? make : choose)(asked, draft);
  if (answer) return answer;
  throw redirect(stepHref(stepAfter("agreement", draft.answers), draft.at), 303);
});

export const meta = () => stepTitle("agreement");

/** A file comes with it, which the server hands on as it arrives. */
export const handle = { ...creationHandle, upload: true };

/** Row P4: one that is there, or a new one with its document. */
export default function CreationAgreement() {
  const { at, steps, made, choice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer?.result ?? null;
  return (
    <CreationFrame steps={steps} step="agreement">
      {made && <NewAgreementStep at={at} result={result} {...made} />}
      {choice && <ChoiceStep at={at} result={result} {...choice} />}
    </CreationFrame>
  );
}

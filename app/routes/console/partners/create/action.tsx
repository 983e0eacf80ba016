import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { ActionForm, creationActions } from "~/domain/partners/create/forms";
import { canOffer, demandOffer } from "~/domain/partners/policy";
import { partnersCalled } from "~/domain/partners/same-external-id";
import { creationTexts as texts } from "~/texts/partner-creation";
import { say } from "~/texts/say";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { creationDraft } from "./draft.server";
import { finish, refusedFinish } from "./finish.server";
import { CreationFrame, StepRow } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { leadsOf, problemsAtEnd } from "./problems-at-end";
import { stepHref } from "./step-paths";
import { answersIn } from "./typed";

export const loader = consoleRoute(async (asked) => {
  const { answers, at, steps } = await creationDraft(asked, "action");
  const same = await partnersCalled(asked.actor, (answers.details?.externalId ?? "").trim());
  return { at, steps, same, chosen: answers.action?.action ?? "", mayOffer: canOffer(asked.actor) };
});

export const action = consoleRoute(async (asked) => {
  const { answers, at } = await creationDraft(asked, "action");
  const body = await asked.form();
  const submission = parseWithZod(body, { schema: ActionForm });
  if (submission.status !== "success") return unfit(submission);
  const last = answersIn("action", body, answers);
  if (submission.value.action === "account") {
    demandOffer(asked.actor);
    await keepDraft(asked.actor, at.draftId, last);
    throw redirect(stepHref("account", at), 303);
  }
  try {
    return await finish(asked.actor, at, last);
  } catch (error) {
    return refusedFinish(submission, error, at, ["action"]);
  }
});

export const meta = () => stepTitle("action");

export const handle = creationHandle;

/** An account, whose users are chosen next, or a link, which is made at once. Row P7. */
export default function CreationAction() {
  const { at, steps, same, chosen, mayOffer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ action: string }>({
    id: "action-step",
    lastResult: answer?.result ?? null,
    defaultValue: { action: chosen },
  });
  return (
    <CreationFrame steps={steps} step="action">
      <ErrorSummary problems={problemsAtEnd([fields.action], form.errors, leadsOf(answer))} />
      {same.length > 0 && (
        <Notice tone="wait" title={texts.sameExternalId}>
          {say(texts.sameExternalIdOf, { names: same.map(({ name, id }) => `${name} (${id})`).join(", ") })}
        </Notice>
      )}
      <Form>
        <RadioGroup
          field={fields.action}
          label={texts.actionQuestion}
          look="cards"
          choices={creationActions.map((value) => {
            const closed = value === "account" && !mayOffer;
            const hint = closed ? texts.accountSales : texts.actionHints[value];
            return { value, label: texts.actions[value], hint, disabled: closed };
          })}
        />
        <StepRow step="action" at={at} />
      </Form>
    </CreationFrame>
  );
}

import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { IgnoreForm } from "~/domain/tier-account-requests/forms";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { TextAreaField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { type Decidable, decisionCrumbs, problemsWith } from "./decision-crumbs";
import { decidable, onward } from "./decision.server";

const texts = consoleTexts.requests;

export const loader = consoleRoute(decidable);

export const action = consoleRoute(async (asked) => {
  const { actor, params, form } = asked;
  const submission = parseWithZod(await form(), { schema: IgnoreForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    await ignoreRequest(actor, params.requestId!, submission.value.reason);
  } catch (error) {
    return refused(submission, error, { fields: ["reason"] });
  }
  throw redirect(await onward(asked), 303);
});

export const meta = () => title(texts.ignore, texts.details);

export const handle = pageHandle<Decidable>((data) => [...decisionCrumbs(data), { label: texts.ignore }]);

/** Row C16. */
export default function Ignore() {
  const { name, version, back, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string }>({ id: "ignore", lastResult: answer?.result ?? null });
  return (
    <Confirm
      question={say(texts.ignoreQuestion, { version, name })}
      submit={closed === null ? consoleTexts.ok : undefined}
      cancel={{ label: closed === null ? consoleTexts.cancel : consoleTexts.close, href: back }}
      problems={problemsWith(closed, problemsOf([fields.reason], form.errors))}
      fields={
        (closed === null || answer) && (
          <TextAreaField field={fields.reason} label={texts.reason} hint={texts.reasonHint} rows={4} required />
        )
      }
    >
      {closed === null && <p>{texts.ignoreText}</p>}
    </Confirm>
  );
}

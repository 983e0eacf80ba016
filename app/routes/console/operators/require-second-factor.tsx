import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RequireSecondFactorForm } from "~/domain/operators/forms";
import { demandOwner } from "~/domain/operators/policy";
import { requireSecondFactor, requiresSecondFactor } from "~/domain/operators/require-second-factor";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { operatorTexts } from "~/texts/operators";
import { say } from "~/texts/say";
import { RadioGroup } from "~/ui/choice-field";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { operatorsHandle, operatorsTitle } from "./operators-page";
import { pageOf } from "./operators-page.server";

const texts = operatorTexts.requiring;

export const loader = consoleRoute(async ({ actor }) => {
  demandOwner(actor);
  return { ...pageOf(actor), company: actor.company.name, required: await requiresSecondFactor(actor) };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandOwner(actor);
  const submission = parseWithZod(await form(), { schema: RequireSecondFactorForm });
  if (submission.status !== "success") return unfit(submission);
  const required = submission.value.required === "yes";
  try {
    await requireSecondFactor(actor, required);
  } catch (error) {
    return refused(submission, error, { fields: ["required"] });
  }
  const done = required ? "required" : "optional";
  throw redirect(href(paths.operators, { companyId: actor.company.id }, { done }), 303);
});

export const meta = () => operatorsTitle(texts.title);

export const handle = operatorsHandle(texts.title);

const choices = [
  { value: "yes", label: texts.yes },
  { value: "no", label: texts.no },
];

/** Whether everybody in the company needs a second factor. */
export default function RequireSecondFactor() {
  const { companyId, company, required } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ required: string }>({
    id: "require",
    defaultValue: { required: required ? "yes" : "no" },
    lastResult: answer?.result ?? null,
  });
  return (
    <Confirm
      question={texts.question}
      submit={consoleTexts.save}
      cancel={{ label: consoleTexts.cancel, href: href(paths.operators, { companyId }) }}
      problems={problemsOf([fields.required], form.errors)}
      fields={<RadioGroup field={fields.required} label={texts.label} choices={choices} />}
    >
      <p>{say(texts.text, { company })}</p>
    </Confirm>
  );
}

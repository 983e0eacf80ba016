import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findImport } from "~/domain/imports/find";
import { RunForm } from "~/domain/imports/forms";
import { runImport } from "~/domain/imports/run";
import { policies } from "~/domain/imports/states";
import { href, paths } from "~/paths";
import { importTexts as texts } from "~/texts/imports";
import { say } from "~/texts/say";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { title } from "../page";
import { SaveRow } from "../save-row";
import { importHandle } from "./import-page";

export const loader = consoleRoute(async ({ actor, params }) => {
  const { id, fileName, found } = await findImport(actor, params.importId!);
  return { one: { id, fileName }, found, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const { id } = await findImport(actor, params.importId!);
  const submission = parseWithZod(await form(), { schema: RunForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    await runImport(actor, id, submission.value.policy);
  } catch (error) {
    return refused(submission, error, { fields: ["policy"] });
  }
  throw redirect(href(paths.import, { companyId: actor.company.id, importId: id }), 303);
});

export const meta = () => title(texts.run, texts.title);

export const handle = importHandle(texts.run);

/** Runs an import that has been checked, after asking what is to become of bad rows. */
export default function RunImport() {
  const { one, found, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ policy: string }>({
    id: "run",
    defaultValue: { policy: "skip-bad-rows" },
    lastResult: answer?.result ?? null,
  });
  const counts = found ?? { create: 0, change: 0, unchanged: 0, bad: 0 };
  const choices = policies.map((value) => ({
    ...{ value, label: texts.policyChoices[value] },
    hint:
      value === "all-or-nothing" && counts.bad > 0
        ? say(texts.hasBad, { count: counts.bad })
        : texts.policyHints[value],
    disabled: value === "all-or-nothing" && counts.bad > 0,
  }));
  return (
    <>
      <PageHead title={say(texts.runTitle, { file: one.fileName })} meta={say(texts.runLead, { ...counts })} />
      <ErrorSummary problems={problemsOf([fields.policy], form.errors)} />
      <Form id={form.id}>
        <RadioGroup field={fields.policy} label={texts.policy} choices={choices} />
        <SaveRow cancel={href(paths.import, { companyId, importId: one.id })} submit={texts.run} />
      </Form>
    </>
  );
}

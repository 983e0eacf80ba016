import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NoteForm } from "~/domain/contracts/forms";
import { terminateContract } from "~/domain/contracts/terminate";
import { contractTexts as texts } from "~/texts/contracts";
import { problemsOf } from "~/ui/error-summary";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { contractHandle, contractTitle } from "./contract-page";
import { DeedConfirm } from "./deed-confirm";
import { contractDeed, contractDone } from "./deed.server";

export const loader = consoleRoute((asked) => contractDeed(asked, "terminate"));

export const action = consoleRoute(async (asked) => {
  const submission = parseWithZod(await asked.form(), { schema: NoteForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    await terminateContract(asked.actor, asked.params.contractId!, submission.value.note);
  } catch (error) {
    return refused(submission, error);
  }
  throw contractDone(asked, "terminate");
});

export const meta = contractTitle("terminate");

export const handle = contractHandle("terminate");

/** The distributor ends a contract for good. Row P2. */
export default function TerminateContract() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ note: string }>({ id: "terminate", lastResult: answer?.result ?? null });
  return (
    <DeedConfirm
      deed="terminate"
      page={page}
      problems={problemsOf([fields.note], form.errors)}
      fields={<TextField field={fields.note} label={texts.noteLabels.terminate} hint={texts.noteHint} required />}
    />
  );
}

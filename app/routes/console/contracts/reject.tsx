import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NoteForm } from "~/domain/contracts/forms";
import { rejectContract } from "~/domain/contracts/reject";
import { contractTexts as texts } from "~/texts/contracts";
import { problemsOf } from "~/ui/error-summary";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { contractHandle, contractTitle } from "./contract-page";
import { DeedConfirm } from "./deed-confirm";
import { contractDeed, contractDone } from "./deed.server";

export const loader = consoleRoute((asked) => contractDeed(asked, "reject"));

export const action = consoleRoute(async (asked) => {
  const submission = parseWithZod(await asked.form(), { schema: NoteForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    await rejectContract(asked.actor, asked.params.contractId!, submission.value.note);
  } catch (error) {
    return refused(submission, error);
  }
  throw contractDone(asked, "reject");
});

export const meta = contractTitle("reject");

export const handle = contractHandle("reject");

/** Whoever's turn it is says no. Row P2. */
export default function RejectContract() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ note: string }>({ id: "reject", lastResult: answer?.result ?? null });
  return (
    <DeedConfirm
      deed="reject"
      page={page}
      problems={problemsOf([fields.note], form.errors)}
      fields={<TextField field={fields.note} label={texts.noteLabels.reject} hint={texts.noteHint} required />}
    />
  );
}

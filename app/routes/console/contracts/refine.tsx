import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NoteForm } from "~/domain/contracts/forms";
import { refineContract } from "~/domain/contracts/refine";
import { contractTexts as texts } from "~/texts/contracts";
import { problemsOf } from "~/ui/error-summary";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { contractHandle, contractTitle } from "./contract-page";
import { DeedConfirm } from "./deed-confirm";
import { contractDeed, contractDone } from "./deed.server";

export const loader = consoleRoute((asked) => contractDeed(asked, "refine"));

export const action = consoleRoute(async (asked) => {
  const submission = parseWithZod(await asked.form(), { schema: NoteForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    await refineContract(asked.actor, asked.params.contractId!, submission.value.note);
  } catch (error) {
    return refused(submission, error);
  }
  throw contractDone(asked, "refine");
});

export const meta = contractTitle("refine");

export const handle = contractHandle("refine");

/** The distributor sends an enrolment back. Row P2. */
export default function RefineContract() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ note: string }>({ id: "refine", lastResult: answer?.result ?? null });
  return (
    <DeedConfirm
      deed="refine"
      page={page}
      problems={problemsOf([fields.note], form.errors)}
      fields={<TextField field={fields.note} label={texts.noteLabels.refine} hint={texts.noteHint} required />}
    />
  );
}

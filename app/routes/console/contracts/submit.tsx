import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EnrolForm } from "~/domain/contracts/forms";
import { submitContract } from "~/domain/contracts/submit";
import { problemsOf } from "~/ui/error-summary";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { AcceptFields } from "./accept-fields";
import { contractHandle, contractTitle } from "./contract-page";
import { DeedConfirm } from "./deed-confirm";
import { contractDeed, contractDone } from "./deed.server";
import { Wording } from "./wording";

export const loader = consoleRoute((asked) => contractDeed(asked, "submit"));

export const action = consoleRoute(async (asked) => {
  const submission = parseWithZod(await asked.form(), { schema: EnrolForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    const { enrolment, read } = submission.value;
    await submitContract(asked.actor, asked.params.contractId!, enrolment, read);
  } catch (error) {
    return refused(submission, error);
  }
  throw contractDone(asked, "submit");
});

export const meta = contractTitle("submit");

export const handle = contractHandle("submit");

/** The partner sends its refined enrolment in again. Row P2. */
export default function SubmitContract() {
  const page = useLoaderData<typeof loader>();
  const { wording, company, contract } = page;
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ accepted: string; enrolment: string }>({
    id: "submit",
    defaultValue: { enrolment: contract.enrolment ?? "" },
    lastResult: answer?.result ?? null,
  });
  return (
    <DeedConfirm
      deed="submit"
      page={page}
      problems={problemsOf([fields.enrolment, fields.accepted], form.errors)}
      fields={
        <AcceptFields field={fields.accepted} read={wording.version} company={company} enrolment={fields.enrolment} />
      }
    >
      <Wording of={wording} />
    </DeedConfirm>
  );
}

import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SignForm } from "~/domain/contracts/forms";
import { signContract } from "~/domain/contracts/sign";
import { problemsOf } from "~/ui/error-summary";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { AcceptFields } from "./accept-fields";
import { contractHandle, contractTitle } from "./contract-page";
import { DeedConfirm } from "./deed-confirm";
import { contractDeed, contractDone } from "./deed.server";
import { Wording } from "./wording";

export const loader = consoleRoute((asked) => contractDeed(asked, "sign"));

export const action = consoleRoute(async (asked) => {
  const submission = parseWithZod(await asked.form(), { schema: SignForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    await signContract(asked.actor, asked.params.contractId!, submission.value.read);
  } catch (error) {
    return refused(submission, error);
  }
  throw contractDone(asked, "sign");
});

export const meta = contractTitle("sign");

export const handle = contractHandle("sign");

/** The partner reads the agreement, accepts it and signs. Row P2. */
export default function SignContract() {
  const page = useLoaderData<typeof loader>();
  const { wording, company } = page;
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ accepted: string }>({ id: "sign", lastResult: answer?.result ?? null });
  return (
    <DeedConfirm
      deed="sign"
      page={page}
      problems={problemsOf([fields.accepted], form.errors)}
      fields={<AcceptFields field={fields.accepted} read={wording.version} company={company} />}
    >
      <Wording of={wording} />
    </DeedConfirm>
  );
}

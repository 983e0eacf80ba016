import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SignForm } from "~/domain/contracts/forms";
import { signContractUpdate } from "~/domain/contracts/sign-update";
import { problemsOf } from "~/ui/error-summary";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { AcceptFields } from "./accept-fields";
import { contractHandle, contractTitle } from "./contract-page";
import { DeedConfirm } from "./deed-confirm";
import { contractDeed, contractDone } from "./deed.server";
import { Wording } from "./wording";

export const loader = consoleRoute((asked) => contractDeed(asked, "signUpdate"));

export const action = consoleRoute(async (asked) => {
  const submission = parseWithZod(await asked.form(), { schema: SignForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    await signContractUpdate(asked.actor, asked.params.contractId!, submission.value.read);
  } catch (error) {
    return refused(submission, error);
  }
  throw contractDone(asked, "signUpdate");
});

export const meta = contractTitle("signUpdate");

export const handle = contractHandle("signUpdate");

/** The partner reads the agreement's newer version, accepts it and signs. Row P9. */
export default function SignContractUpdate() {
  const page = useLoaderData<typeof loader>();
  const { wording, company } = page;
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ accepted: string }>({ id: "signUpdate", lastResult: answer?.result ?? null });
  return (
    <DeedConfirm
      deed="signUpdate"
      page={page}
      problems={problemsOf([fields.accepted], form.errors)}
      fields={<AcceptFields field={fields.accepted} read={wording.version} company={company} />}
    >
      <Wording of={wording} />
    </DeedConfirm>
  );
}

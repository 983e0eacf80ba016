import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { operatorRoles } from "~/auth/actor";
import { inviteOperator } from "~/domain/invitations/make";
import { type Invite, InviteForm } from "~/domain/operators/forms";
import { demandOwner } from "~/domain/operators/policy";
import { href, paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { TextField } from "~/ui/text-field";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { SaveRow } from "../save-row";
import { operatorsHandle, operatorsTitle } from "./operators-page";
import { pageOf } from "./operators-page.server";

const texts = operatorTexts.inviting;

export const loader = consoleRoute(({ actor }) => {
  demandOwner(actor);
  return Promise.resolve(pageOf(actor));
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandOwner(actor);
  const submission = parseWithZod(await form(), { schema: InviteForm });
  if (submission.status !== "success") return unfit(submission);
  let of: string;
  try {
    of = await inviteOperator(actor, submission.value);
  } catch (error) {
    return refused(submission, error, { fields: ["name", "email", "role"] });
  }
  throw redirect(href(paths.operators, { companyId: actor.company.id }, { done: "invited", of }), 303);
});

export const meta = () => operatorsTitle(texts.title);

export const handle = operatorsHandle(texts.title);

const choices = operatorRoles.map((value) => ({
  value,
  label: operatorTexts.roles[value],
  hint: operatorTexts.roleHints[value],
}));

/** Asks somebody to work for the company. */
export default function InviteOperator() {
  const { companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Invite>({ id: "invite", lastResult: answer?.result ?? null });
  const { name, email, role } = fields;
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} />
      <ErrorSummary problems={problemsOf([name, email, role], form.errors)} />
      <Form>
        <TextField field={name} label={texts.name} autoComplete="off" />
        <TextField
          field={email}
          label={texts.email}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <RadioGroup field={role} label={texts.role} choices={choices} />
        <SaveRow cancel={href(paths.operators, { companyId })} submit={texts.submit} />
      </Form>
    </>
  );
}

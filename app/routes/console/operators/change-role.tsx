import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { operatorRoles } from "~/auth/actor";
import { changeRole } from "~/domain/operators/change-role";
import { RoleForm } from "~/domain/operators/forms";
import { demandOwner } from "~/domain/operators/policy";
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
import { memberPage } from "./operators-page.server";

const texts = operatorTexts.changingRole;

export const loader = consoleRoute(memberPage);

export const action = consoleRoute(async (asked) => {
  const { actor, form } = asked;
  const { member } = await memberPage(asked);
  demandOwner(actor);
  const submission = parseWithZod(await form(), { schema: RoleForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    await changeRole(actor, member.id, submission.value.role);
  } catch (error) {
    return refused(submission, error, { fields: ["role"] });
  }
  throw redirect(href(paths.operators, { companyId: actor.company.id }, { done: "role", of: member.id }), 303);
});

export const meta = () => operatorsTitle(texts.submit);

export const handle = operatorsHandle(texts.submit);

const choices = operatorRoles.map((value) => ({
  value,
  label: operatorTexts.roles[value],
  hint: operatorTexts.roleHints[value],
}));

/** What an operator may do in the company. */
export default function ChangeRole() {
  const { companyId, member } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name, role, self } = member;
  const [form, fields] = useForm<{ role: string }>({
    id: "role",
    defaultValue: { role },
    lastResult: answer?.result ?? null,
  });
  return (
    <Confirm
      question={say(texts.question, { name })}
      submit={self ? texts.ownSubmit : texts.submit}
      tone={self ? "danger" : "main"}
      cancel={{ label: consoleTexts.cancel, href: href(paths.operators, { companyId }) }}
      problems={problemsOf([fields.role], form.errors)}
      fields={<RadioGroup field={fields.role} label={texts.label} choices={choices} />}
    >
      <p>{self ? texts.own : texts.text}</p>
    </Confirm>
  );
}

import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { addCustomerUser } from "~/domain/customer-users/add";
import { AddUserForm, entries, type NewUser } from "~/domain/customer-users/forms";
import { canManage, demand, demandStorefront } from "~/domain/customer-users/policy";
import { customerUserStatuses } from "~/domain/customer-users/status";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { passwordRulesInWords } from "~/texts/passwords";
import { say } from "~/texts/say";
import { RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { carryToken } from "../carried-token.server";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { SaveRow } from "../save-row";
import { EditScreen } from "../tier-accounts/update/frame";
import { type CustomerPage, customerCrumbs } from "./user-crumbs";
import { detailFields, TemporaryPasswordField, UserFields } from "./user-fields";

export const loader = consoleRoute(async ({ actor, params }) => {
  demandStorefront(actor);
  const account = await findTierAccount(actor, params.tierAccountId!);
  demand(actor, canManage(actor));
  const { passwords } = await storeSettingsOf(actor.company.id);
  return { account, companyId: actor.company.id, rules: passwordRulesInWords(passwords) };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const at = { companyId: actor.company.id, tierAccountId: params.tierAccountId! };
  const hide = ["temporary"];
  const submission = parseWithZod(await form(), { schema: AddUserForm });
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    const { id, token } = await addCustomerUser(actor, at.tierAccountId, submission.value);
    const added = { ...at, customerUserId: id };
    if (token === null) return redirect(href(paths.usersOfCustomer, at, { added: id }), 303);
    const headers = await carryToken(id, token);
    return redirect(href(paths.makePasswordLink, added, { added: id }), { status: 303, headers });
  } catch (error) {
    return refused(submission, error, { fields: [...detailFields, "entry", "temporary"], hide });
  }
});

export const meta = () => title(texts.addTitle);

export const handle = pageHandle<CustomerPage>((page) => [...customerCrumbs(page), { label: texts.addTitle }]);

const statuses = customerUserStatuses.map((value) => ({
  value,
  label: value === "active" ? texts.activeRecommended : texts.statuses[value],
}));

const ways = entries.map((value) => ({ value, label: texts.entries[value], hint: texts.entries[`${value}Hint`] }));

/** Add User. Rows S3, S7. */
export default function AddUser() {
  const { account, companyId, rules } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = { companyId, tierAccountId: account.id };
  const [form, fields] = useForm<NewUser>({
    id: "user",
    defaultValue: { status: "active", entry: "nothing" },
    lastResult: answer?.result ?? null,
  });
  const { entry, temporary } = fields;
  const asked = [...detailFields.map((name) => fields[name]), entry, temporary];
  return (
    <EditScreen at={at} account={account} current="users">
      <PageHead title={texts.addTitle} />
      <ErrorSummary problems={problemsOf(asked, form.errors)} />
      <Form>
        <UserFields fields={fields} country={account.snapshot.contactInfo.country} statuses={statuses} />
        <RadioGroup field={entry} label={texts.fields.entry} choices={ways} />
        <TemporaryPasswordField field={temporary} hint={say(texts.fields.temporaryHint, { rules })} />
        <SaveRow cancel={href(paths.usersOfCustomer, at)} />
      </Form>
    </EditScreen>
  );
}

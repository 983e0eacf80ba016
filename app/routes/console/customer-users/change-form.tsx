import { useForm } from "@conform-to/react";
import type { FoundCustomerUser } from "~/domain/customer-users/find";
import type { UserDetails } from "~/domain/customer-users/forms";
import { choices } from "~/domain/customer-users/status";
import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { Notice } from "~/ui/notice";
import type { Refused } from "../../form";
import { SaveRow } from "../save-row";
import { type DetailField, detailFields, languageName, TemporaryPasswordField, UserFields } from "./user-fields";
import type { UserPlace } from "./user-head";

interface Props {
  user: Pick<FoundCustomerUser, DetailField | "version">;
  at: UserPlace;
  country: string;
  /** What a temporary password must be made of. */
  rules: string;
  answer: Refused | undefined;
}

const inWords = (field: DetailField, value: string): string => {
  if (field === "language") return value ? languageName(value) : texts.fields.storeLanguage;
  if (field === "status") return texts.statuses[value as keyof typeof texts.statuses];
  return value;
};

/** The name under which the form sends along what a field held when the page was opened. */
const wasIn = (field: DetailField) => `was-${field}`;

/** What the form held when the page was opened, empty texts too, which are left out of what was sent; null for a form without it. */
function wasSent(sent: Record<string, string>): Record<DetailField, string> | null {
  if (sent[wasIn("name")] === undefined) return null;
  return Object.fromEntries(detailFields.map((field) => [field, sent[wasIn(field)] ?? ""])) as Record<
    DetailField,
    string
  >;
}

/** The stored values of the fields that somebody else has changed and this person has not touched. */
function takenOver(user: Props["user"], was: Record<string, string> | null, sent: Record<string, string>) {
  const untouched = detailFields.filter((field) => {
    const before = was?.[field];
    return before === (sent[field] ?? "") && before !== (user[field] ?? "");
  });
  return Object.fromEntries(untouched.map((field) => [field, user[field] ?? ""])) as Partial<
    Record<DetailField, string>
  >;
}

/** What is stored now, for each field that holds something else. */
function differing(user: Props["user"], typed: Record<string, unknown>) {
  const stored: Partial<Record<DetailField, string>> = {};
  for (const field of detailFields) {
    const now = user[field] ?? "";
    if (now === String(typed[field] ?? "")) continue;
    const value = inWords(field, now);
    stored[field] = value ? say(texts.storedNow, { value }) : texts.storedNothing;
  }
  return stored;
}

/** The user's form. When somebody else saved meanwhile, it shows both values and saves over the newer one knowingly. */
export function ChangeForm({ user, at, country, rules, answer }: Props) {
  const { version } = user;
  const values = Object.fromEntries(detailFields.map((field) => [field, user[field] ?? ""]));
  const stale = answer?.code === "user-stale";
  const sent = (answer?.result.initialValue ?? {}) as Record<string, string>;
  const was = wasSent(sent);
  const taken = stale ? takenOver(user, was, sent) : {};
  const typed: Record<string, string> = { ...sent, ...taken };
  const [form, fields] = useForm<UserDetails & { temporary: string }>({
    id: "user",
    defaultValue: values,
    lastResult: answer ? { ...answer.result, ...(stale && { initialValue: typed }) } : null,
  });
  const offered = choices[user.status];
  const stored = stale ? differing(user, typed) : {};
  for (const field of detailFields) if (taken[field] !== undefined) stored[field] = texts.takenOver;
  const problems = problemsOf([...detailFields.map((name) => fields[name]), fields.temporary], form.errors);
  const marked = detailFields
    .filter((field) => stored[field])
    .map((field) => ({ message: texts.fields[field], fieldId: fields[field].id }));
  return (
    <>
      <ErrorSummary problems={[...problems, ...marked]} />
      {stale && <Notice tone="wait">{texts.anyway}</Notice>}
      <Form action={href(paths.changeCustomerUser, at)}>
        <input type="hidden" name="baseVersion" value={stale ? version : (typed.baseVersion ?? version)} />
        {detailFields.map((field) => (
          <input
            key={field}
            type="hidden"
            name={wasIn(field)}
            value={(stale ? null : was?.[field]) ?? user[field] ?? ""}
          />
        ))}
        <UserFields
          fields={fields}
          country={country}
          statuses={offered.map((value) => ({ value, label: texts.statuses[value] }))}
          stored={stored}
        />
        <TemporaryPasswordField field={fields.temporary} hint={`${texts.fields.temporaryKeep} ${rules}`} />
        <SaveRow cancel={href(paths.usersOfCustomer, at)} />
      </Form>
    </>
  );
}

import { type SubmissionResult, useForm } from "@conform-to/react";
import type { PasswordRules } from "~/db/schema";
import { activationTexts as texts } from "~/texts/activation";
import { passwordRulesInWords } from "~/texts/passwords";
import { say } from "~/texts/say";
import { Button } from "~/ui/button";
import { CheckboxField, RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";

type Result = SubmissionResult<string[]> | undefined;

interface Offer {
  /** As whoever invited called the company. */
  partner: string;
  role: "vendor" | "distributor" | "reseller";
  /** What is read on this page. */
  version: number;
  rules: PasswordRules;
}

const Activate = () => (
  <SubmitRow>
    <Button tone="main">{texts.activate}</Button>
  </SubmitRow>
);

/** Company, name, e-mail address and password of the first person of a new company. Row P8. */
export function RegisterFields({ result, offer }: { result: Result; offer: Offer }) {
  const [form, fields] = useForm<Record<"company" | "name" | "email" | "password" | "accepted", string>>({
    id: "activate",
    defaultValue: { company: offer.partner },
    lastResult: result,
  });
  const { company, name, email, password, accepted } = fields;
  return (
    <Form id={form.id}>
      <ErrorSummary problems={problemsOf([company, name, email, password, accepted], form.errors)} />
      <TextField field={company} label={texts.company} autoComplete="organization" />
      <TextField field={name} label={texts.name} autoComplete="name" />
      <TextField field={email} label={texts.email} type="email" autoComplete="username" />
      <TextField
        field={password}
        label={texts.password}
        hint={passwordRulesInWords(offer.rules)}
        type="password"
        autoComplete="new-password"
      />
      <CheckboxField field={accepted} label={texts.accepted} value="yes" />
      <input type="hidden" name="read" value={offer.version} />
      <Activate />
    </Form>
  );
}

interface SignedIn {
  companies: readonly { id: string; name: string }[];
  /** Names of companies of theirs that are of another kind, and of those where their role does not sign. */
  otherKind: readonly string[];
  roleNeeded: readonly string[];
}

/** Which company accepts, and why another of theirs cannot. */
const choiceHint = ({ otherKind, roleNeeded }: SignedIn, role: Offer["role"]) =>
  [
    texts.asHint,
    ...(roleNeeded.length > 0 ? [say(texts.roleNeeded, { companies: roleNeeded.join(", ") })] : []),
    ...(otherKind.length > 0 ? [say(texts.otherKind, { companies: otherKind.join(", "), role })] : []),
  ].join(" ");

/** Which company accepts, for somebody who is signed in. Row P8. */
export function JoinFields({ result, offer, signedIn }: { result: Result; offer: Offer; signedIn: SignedIn }) {
  const [form, fields] = useForm<Record<"as" | "company" | "accepted", string>>({
    id: "activate",
    defaultValue: { as: signedIn.companies[0]?.id ?? "new", company: offer.partner },
    lastResult: result,
  });
  const { as, company, accepted } = fields;
  const choices = [
    ...signedIn.companies.map(({ id, name }) => ({ value: id, label: name, hint: id })),
    { value: "new", label: texts.asNew, hint: texts.asNewHint },
  ];
  return (
    <Form id={form.id}>
      <ErrorSummary problems={problemsOf([as, company, accepted], form.errors)} />
      <RadioGroup field={as} label={texts.as} choices={choices} hint={choiceHint(signedIn, offer.role)} />
      <TextField field={company} label={texts.newCompany} hint={texts.newCompanyHint} autoComplete="organization" />
      <CheckboxField field={accepted} label={texts.accepted} value="yes" />
      <input type="hidden" name="read" value={offer.version} />
      <Activate />
    </Form>
  );
}

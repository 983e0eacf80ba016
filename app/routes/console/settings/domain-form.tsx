import { useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { href, paths } from "~/paths";
import { domainTexts as texts } from "~/texts/domains";
import { Button } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { Section } from "~/ui/page-head";
import { TextField } from "~/ui/text-field";
import type { Refused } from "../../form";

interface Props {
  companyId: string;
  /** The one that is stored; "" for none. */
  host: string;
  answer: Refused | undefined;
  /** Stands between what is wrong with the form, which comes first of all, and the form. */
  children: ReactNode;
}

/** Names the storefront's own domain. */
export function DomainForm({ companyId, host, answer, children }: Props) {
  const [form, fields] = useForm<{ host: string }>({
    id: "domain",
    lastResult: answer?.result ?? null,
    defaultValue: { host: "" },
  });
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.host], form.errors)} />
      {children}
      <Section title={host ? texts.changeTitle : texts.nameTitle}>
        {host && <p className="field-hint">{texts.changeText}</p>}
        <Form id={form.id} action={href(paths.domainSettings, { companyId })}>
          <input type="hidden" name="former" value={host} />
          <TextField
            field={fields.host}
            label={texts.host}
            hint={texts.hostHint}
            autoComplete="off"
            autoCapitalize="none"
            inputMode="url"
            spellCheck={false}
          />
          <SubmitRow>
            <Button tone={host ? "plain" : "main"}>{texts.claim}</Button>
          </SubmitRow>
        </Form>
      </Section>
    </>
  );
}

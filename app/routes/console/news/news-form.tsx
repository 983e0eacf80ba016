import { useForm } from "@conform-to/react";
import type { FoundNews } from "~/domain/news/find";
import { newsAudiences } from "~/domain/news/status";
import { newsTexts as texts } from "~/texts/news";
import { SelectField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { TextAreaField, TextField } from "~/ui/text-field";
import type { Refused } from "../../form";
import { SaveRow } from "../save-row";
import { StaleNotice, storedBeside } from "../settings/stale";

const FIELDS = ["title", "subtitle", "content", "audience"] as const;
type Field = (typeof FIELDS)[number];

interface Props {
  action: string;
  cancel: string;
  submit?: string;
  /** As it is stored; none for a new one. */
  post?: Pick<FoundNews, Field | "version">;
  answer: Refused | undefined;
}

/** The form of a post; after a stale answer, with what is stored beside what was typed. */
export function NewsForm({ action, cancel, submit, post, answer }: Props) {
  const stored: Record<Field, string> = post ?? { title: "", subtitle: "", content: "", audience: "any" };
  const [form, fields] = useForm<Record<Field, string>>({
    id: "news",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const { version, beside, stale } = storedBeside(answer, {
    ...{ fields: FIELDS, stored, version: post?.version ?? 0 },
    held: (field) => String(fields[field].initialValue ?? ""),
  });
  const common = (field: Field, label: string, hint: string) => ({
    ...{ field: fields[field], label, hint: beside[field] ?? hint },
    className: beside[field] && "field-differs",
  });
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          FIELDS.map((field) => fields[field]),
          form.errors,
        )}
      />
      {stale && <StaleNotice />}
      <Form id={form.id} action={action}>
        {post && <input type="hidden" name="baseVersion" value={version} />}
        <TextField {...common("title", texts.postTitle, texts.titleHint)} autoComplete="off" required />
        <TextField {...common("subtitle", texts.subtitle, texts.subtitleHint)} autoComplete="off" optional />
        <TextAreaField {...common("content", texts.content, texts.contentHint)} rows={14} required />
        <SelectField
          {...common("audience", texts.audience, texts.audienceHint)}
          width="medium"
          options={newsAudiences.map((value) => ({ value, label: texts.audiences[value] }))}
        />
        <SaveRow cancel={cancel} {...(submit && { submit })} />
      </Form>
    </>
  );
}

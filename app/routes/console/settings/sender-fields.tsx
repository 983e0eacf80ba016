import { useForm } from "@conform-to/react";
import { href, paths } from "~/paths";
import { messageTexts } from "~/texts/messages";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { Button } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";
import type { Refused } from "../../form";
import type { SenderShown } from "./sender-facts";
import { StaleNotice, storedBeside } from "./stale";

const texts = messageTexts.settings;

const FIELDS = ["fromName", "fromAddress", "replyTo"] as const;

type Field = (typeof FIELDS)[number];

/** Where mail comes from, as long as nothing is typed: what an own address needs, or why the one that is stored is not used. */
function addressHint({ settings: { fromAddress, host }, installation, used }: SenderShown): string {
  const hints = texts.fromAddressHint;
  if (fromAddress !== null && used === null) return say(hints.lost, { address: fromAddress, installation });
  return host === null ? say(hints.none, { installation }) : say(hints.some, { host, installation });
}

/** In whose name mail goes out; after a stale answer, with what is stored beside what was typed. */
export function SenderFields({ answer, ...shown }: SenderShown & { answer: Refused | undefined }) {
  const { settings, company, supportEmail } = shown;
  const stored = Object.fromEntries(FIELDS.map((field) => [field, settings[field] ?? ""])) as Record<Field, string>;
  const [form, fields] = useForm<Record<Field, string>>({
    id: "sender",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const held = (field: Field) => String(fields[field].initialValue ?? "");
  const version = settings.version;
  const { stale, beside, version: base } = storedBeside(answer, { fields: FIELDS, stored, held, version });
  const hintOf = (field: Field, hint: string) => (beside[field] ? `${hint} ${beside[field]}` : hint);
  const replyHint = supportEmail ? say(texts.replyToHint.support, { email: supportEmail }) : texts.replyToHint.none;
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          FIELDS.map((field) => fields[field]),
          form.errors,
        )}
      />
      {stale && <StaleNotice />}
      <Form id={form.id} action={href(paths.mailSettings, { companyId: company.id })}>
        <input type="hidden" name="baseVersion" value={base} />
        <TextField
          field={fields.fromName}
          label={texts.fromName}
          hint={hintOf("fromName", say(texts.fromNameHint, { name: company.name }))}
          optional
        />
        <TextField
          field={fields.fromAddress}
          type="email"
          label={texts.fromAddress}
          hint={hintOf("fromAddress", addressHint(shown))}
          optional
        />
        <TextField
          field={fields.replyTo}
          type="email"
          label={texts.replyTo}
          hint={hintOf("replyTo", replyHint)}
          optional
        />
        <SubmitRow>
          <Button tone="main">{settingsTexts.save}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}

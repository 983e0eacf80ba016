import { useForm } from "@conform-to/react";
import { objectClasses } from "~/domain/webhooks/events";
import type { FoundWebhook } from "~/domain/webhooks/find";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { webhookTexts as texts } from "~/texts/webhooks";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { TextField } from "~/ui/text-field";
import { TickGroup } from "~/ui/tick-group";
import type { Refused } from "../../form";
import { SaveRow } from "../save-row";
import { StaleNotice, storedBeside } from "../settings/stale";
import { toldInWords } from "./states";

const FIELDS = ["label", "address"] as const;
type Field = (typeof FIELDS)[number];

interface Props {
  cancel: string;
  submit?: string;
  offered: readonly { id: string; name: string; vendor: string }[];
  /** As it is stored; none for a new one. */
  webhook?: Pick<FoundWebhook, Field | "objectClasses" | "productIds" | "products" | "version">;
  answer: Refused | undefined;
}

/** What ticks say is stored, where somebody else has saved meanwhile. */
const storedTicks = (stale: boolean, stored: string, hint: string) =>
  stale ? `${hint} ${say(settingsTexts.storedNow, { value: stored })}` : hint;

/** The form of a webhook; after a stale answer, with what is stored beside what was typed. */
export function WebhookForm({ cancel, submit, offered, webhook, answer }: Props) {
  const stored = { label: webhook?.label ?? "", address: webhook?.address ?? "" };
  const [form, fields] = useForm<Record<Field | "objectClasses" | "products", string>>({
    id: "webhook",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const typed = answer?.result.initialValue;
  const { version, beside, stale } = storedBeside(answer, {
    ...{ fields: FIELDS, stored, version: webhook?.version ?? 0 },
    held: (field) => String(fields[field].initialValue ?? ""),
  });
  const common = (field: Field, hint: string) => ({
    ...{ field: fields[field], label: texts[field], hint: beside[field] ?? hint },
    className: beside[field] && "field-differs",
  });
  const kept = (webhook?.products ?? []).filter(({ id }) => !offered.some((product) => product.id === id));
  const products = [...offered, ...kept.map((product) => ({ ...product, vendor: "" }))];
  const ticked = (name: string, before: readonly string[] | undefined) =>
    typed ? typed[name] === "on" : (before?.includes(name) ?? false);
  const names = webhook?.products.map(({ name }) => name).join(", ");
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          [...FIELDS, "objectClasses" as const, "products" as const].map((field) => fields[field]),
          form.errors,
        )}
      />
      {stale && <StaleNotice />}
      <Form id={form.id}>
        {webhook && <input type="hidden" name="baseVersion" value={version} />}
        <TextField {...common("label", texts.labelHint)} autoComplete="off" required />
        <TextField
          {...common("address", texts.addressHint)}
          {...{ inputMode: "url", autoComplete: "off", autoCapitalize: "none", spellCheck: false }}
          required
        />
        <TickGroup
          id={fields.objectClasses.id}
          label={texts.told}
          hint={storedTicks(stale, toldInWords(webhook?.objectClasses ?? []), texts.toldHint)}
          errors={fields.objectClasses.errors ?? []}
          ticks={objectClasses.map((name) => ({
            ...{ name, label: texts.classes[name], hint: texts.classHints[name] },
            checked: ticked(name, webhook?.objectClasses),
          }))}
        />
        <TickGroup
          id={fields.products.id}
          label={texts.products}
          hint={storedTicks(stale, names || texts.allProducts, texts.productsHint)}
          errors={fields.products.errors ?? []}
          empty={<p className="soft">{texts.noProducts}</p>}
          ticks={products.map(({ id, name, vendor }) => ({
            ...{ name: id, label: name, hint: [vendor, id].filter(Boolean).join(" · ") },
            checked: ticked(id, webhook?.productIds),
          }))}
        />
        <SaveRow cancel={cancel} submit={submit ?? texts.save} />
      </Form>
    </>
  );
}

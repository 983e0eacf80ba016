import { useForm } from "@conform-to/react";
import type { FoundMarketplace } from "~/domain/marketplaces/find";
import { zones } from "~/domain/marketplaces/forms";
import { marketplaceTexts as texts } from "~/texts/marketplaces";
import { SelectField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { TextAreaField, TextField } from "~/ui/text-field";
import { TickGroup } from "~/ui/tick-group";
import type { Refused } from "../../form";
import { SaveRow } from "../save-row";
import { StaleNotice, storedBeside } from "../settings/stale";

const FIELDS = ["name", "description", "zone", "currency"] as const;
type Field = (typeof FIELDS)[number];

interface Props {
  action: string;
  cancel: string;
  submit?: string;
  hubs: readonly { id: string; name: string }[];
  /** As it is stored; none for a new one. */
  marketplace?: Pick<FoundMarketplace, Field | "hubIds" | "updatedAt">;
  answer: Refused | undefined;
}

/** The form of a marketplace; after a stale answer, with what is stored beside what was typed. */
export function MarketplaceForm({ action, cancel, submit, hubs, marketplace, answer }: Props) {
  const stored = Object.fromEntries(FIELDS.map((field) => [field, marketplace?.[field] ?? ""])) as Record<
    Field,
    string
  >;
  const [form, fields] = useForm<Record<Field | "hubs", string>>({
    id: "marketplace",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const typed = answer?.result.initialValue;
  const { version, beside, stale } = storedBeside(answer, {
    ...{ fields: FIELDS, stored, version: marketplace?.updatedAt.getTime() ?? 0 },
    held: (field) => String(fields[field].initialValue ?? ""),
  });
  const common = (field: Field, hint?: string) => ({
    field: fields[field],
    label: texts[field],
    hint: beside[field] ?? hint,
    className: beside[field] && "field-differs",
  });
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          [...FIELDS, "hubs" as const].map((field) => fields[field]),
          form.errors,
        )}
      />
      {stale && <StaleNotice />}
      <Form id={form.id} action={action}>
        {marketplace && <input type="hidden" name="baseVersion" value={version} />}
        <TextField {...common("name")} autoComplete="off" required />
        <TextAreaField {...common("description", texts.descriptionHint)} rows={3} optional />
        <SelectField
          {...common("zone")}
          width="medium"
          empty={texts.chooseZone}
          options={zones.map((value) => ({ value, label: texts.zones[value] }))}
        />
        <TextField
          {...common("currency", texts.currencyHint)}
          {...{ width: "short", autoComplete: "off", autoCapitalize: "none", spellCheck: false }}
          required
        />
        <TickGroup
          id={fields.hubs.id}
          label={texts.hubs}
          hint={texts.hubsHint}
          errors={fields.hubs.errors ?? []}
          empty={<p className="soft">{texts.noHubs}</p>}
          ticks={hubs.map(({ id, name }) => ({
            ...{ name: id, label: name, hint: id },
            checked: typed ? typed[id] === "on" : (marketplace?.hubIds.includes(id) ?? false),
          }))}
        />
        <SaveRow cancel={cancel} {...(submit && { submit })} />
      </Form>
    </>
  );
}

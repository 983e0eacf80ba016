import { useForm } from "@conform-to/react";
import type { FoundProductGroup } from "~/domain/product-groups/find";
import type { OfferedProduct } from "~/domain/product-groups/offered";
import { productGroupTexts as texts } from "~/texts/product-groups";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { TextAreaField, TextField } from "~/ui/text-field";
import { TickGroup } from "~/ui/tick-group";
import type { Refused } from "../../form";
import { SaveRow } from "../save-row";
import { StaleNotice, storedBeside } from "../settings/stale";

const FIELDS = ["name", "description"] as const;
type Field = (typeof FIELDS)[number];

interface Props {
  action: string;
  cancel: string;
  submit?: string;
  products: readonly OfferedProduct[];
  /** As it is stored; none for a new one. */
  group?: Pick<FoundProductGroup, Field | "productIds" | "version">;
  answer: Refused | undefined;
}

/** The form of a product group; after a stale answer, with what is stored beside what was typed. */
export function ProductGroupForm({ action, cancel, submit, products, group, answer }: Props) {
  const stored = { name: group?.name ?? "", description: group?.description ?? "" };
  const [form, fields] = useForm<Record<Field | "products", string>>({
    id: "product-group",
    lastResult: answer?.result ?? null,
    defaultValue: stored,
  });
  const typed = answer?.result.initialValue;
  const { version, beside, stale } = storedBeside(answer, {
    ...{ fields: FIELDS, stored, version: group?.version ?? 0 },
    held: (field) => String(fields[field].initialValue ?? ""),
  });
  const common = (field: Field, hint: string) => ({
    field: fields[field],
    label: texts[field],
    hint: beside[field] ?? hint,
    className: beside[field] && "field-differs",
  });
  return (
    <>
      <ErrorSummary problems={problemsOf([fields.name, fields.description, fields.products], form.errors)} />
      {stale && <StaleNotice />}
      <Form id={form.id} action={action}>
        {group && <input type="hidden" name="baseVersion" value={version} />}
        <TextField {...common("name", texts.nameHint)} autoComplete="off" required />
        <TextAreaField {...common("description", texts.descriptionHint)} rows={3} optional />
        <TickGroup
          id={fields.products.id}
          label={texts.products}
          hint={texts.productsHint}
          errors={fields.products.errors ?? []}
          empty={<p className="soft">{texts.noProducts}</p>}
          ticks={products.map(({ id, name, vendor }) => ({
            ...{ name: id, label: name, hint: vendor },
            checked: typed ? typed[id] === "on" : (group?.productIds.includes(id) ?? false),
          }))}
        />
        <SaveRow cancel={cancel} {...(submit && { submit })} />
      </Form>
    </>
  );
}

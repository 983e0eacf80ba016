import type { OfferChoices } from "~/domain/agreements/find";
import type { AgreementType } from "~/domain/agreements/types";
import { agreementTexts as texts } from "~/texts/agreements";
import { CheckboxField, SelectField } from "~/ui/choice-field";
import { FieldGroup, type FieldLike } from "~/ui/field";

interface Props {
  type: AgreementType;
  fields: Record<"marketplaceId" | "sourcingAgreementId" | "autoAccept", FieldLike>;
  choices: OfferChoices;
  /** The product groups that are ticked. */
  ticked: readonly string[];
  /** What is stored now, beside what differs from it. */
  beside?: Partial<Record<"marketplaceId" | "sourcingAgreementId", string>>;
}

const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** Where an agreement's products are sold and come from, as far as its type has that, and whether it accepts by itself. Row P6. */
export function TermsFields({ type, fields, choices, ticked, beside = {} }: Props) {
  return (
    <>
      {type !== "program" && type !== "distribution" && (
        <SelectField
          field={fields.marketplaceId}
          label={texts.marketplace}
          empty={texts.noMarketplace}
          hint={beside.marketplaceId}
          options={choices.marketplaces.map(named)}
          optional
        />
      )}
      {type === "service" && (
        <>
          <SelectField
            field={fields.sourcingAgreementId}
            label={texts.sourcing}
            empty={texts.noSourcing}
            hint={beside.sourcingAgreementId}
            options={choices.sourcing.map(named)}
            optional
          />
          <FieldGroup legend={texts.groups} hint={choices.groups.length > 0 ? texts.groupsHint : texts.noGroupsYet}>
            {choices.groups.map(({ id, name }) => (
              <CheckboxField key={id} id={id} name={id} label={name} defaultChecked={ticked.includes(id)} />
            ))}
          </FieldGroup>
        </>
      )}
      <CheckboxField field={fields.autoAccept} label={texts.auto} hint={texts.autoHint[type]} />
    </>
  );
}

/** Which product groups a submitted form has ticked: each is a field named by its id. */
export const groupsIn = (form: FormData): string[] =>
  [...form.keys()].filter((name) => /^PG-\d{4}-\d{4}$/.test(name) && form.get(name) === "on");

import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import { partnerTypes, providerRoles } from "~/domain/partners/create/forms";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { creationTexts as texts } from "~/texts/partner-creation";
import { Button, LinkButton } from "~/ui/button";
import { CheckboxField, RadioGroup } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";
import { DiscardLink } from "./frame";

interface Props {
  result: SubmissionResult<string[]> | null;
  values: Record<string, string>;
  companyId: string;
  /** The draft's; none before there is one. */
  draftId?: string;
  /** Whether the person may write agreements. */
  mayOffer: boolean;
}

/** Step 1, the same before there is a draft and after. Row P4. */
export function DetailsStep({ result, values, companyId, draftId, mayOffer }: Props) {
  const [form, fields] = useForm<Record<"type" | "role" | "name" | "externalId" | "createAgreement", string>>({
    id: "details-step",
    lastResult: result,
    defaultValue: { role: "reseller", ...values },
  });
  return (
    <>
      <ErrorSummary
        problems={problemsOf(
          [fields.type, fields.role, fields.name, fields.externalId, fields.createAgreement],
          form.errors,
        )}
      />
      <Form>
        <RadioGroup
          field={fields.type}
          label={texts.type}
          look="cards"
          choices={partnerTypes.map((value) => ({ value, label: texts.types[value], hint: texts.typeHints[value] }))}
        />
        <div className="if-reseller">
          <RadioGroup
            field={fields.role}
            label={texts.role}
            hint={texts.roleHint}
            choices={providerRoles.map((value) => ({ value, label: texts.roles[value] }))}
          />
        </div>
        <TextField field={fields.name} label={texts.name} autoComplete="off" maxLength={64} />
        <TextField
          field={fields.externalId}
          label={texts.externalId}
          hint={texts.externalIdHint}
          optional
          autoComplete="off"
        />
        <CheckboxField
          field={fields.createAgreement}
          label={texts.createAgreement}
          hint={mayOffer ? texts.createAgreementHint : texts.createAgreementSales}
          disabled={!mayOffer}
        />
        <SubmitRow
          start={
            <>
              <LinkButton href={href(paths.partners, { companyId })}>{consoleTexts.cancel}</LinkButton>
              {draftId !== undefined && <DiscardLink at={{ companyId, draftId }} />}
            </>
          }
        >
          <Button tone="main">{consoleTexts.next}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}

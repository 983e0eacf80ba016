import type { AgreementType } from "~/domain/agreements/types";
import { agreementTexts as texts } from "~/texts/agreements";
import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { Form, SubmitRow } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { consoleTexts } from "~/texts/console";

/** What a new agreement is about decides what is asked next. */
export const ChooseType = ({
  types,
  address,
}: {
  types: readonly Exclude<AgreementType, "distribution">[];
  address: string;
}) => (
  <>
    <PageHead title={texts.create} />
    <Form method="get" action={address}>
      <RadioGroup
        id="type"
        name="type"
        label={texts.choose}
        look="cards"
        defaultValue={types[0]}
        choices={types.map((value) => ({ value, label: texts.types[value], hint: texts.about[value] }))}
      />
      <SubmitRow>
        <Button tone="main">{consoleTexts.next}</Button>
      </SubmitRow>
    </Form>
  </>
);

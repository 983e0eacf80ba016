import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { SelectField } from "~/ui/choice-field";
import { Confirm } from "~/ui/confirm";
import { ErrorSummary } from "~/ui/error-summary";
import { FieldGroup } from "~/ui/field";
import { Form, SubmitRow } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { Steps } from "~/ui/steps";
import { TextAreaField, TextField } from "~/ui/text-field";
import { SampleShell } from "./frame";

const crumbs = [{ label: "Customers", href: `${paths.design}?show=directory` }, { label: "Tier Account Creation" }];
const wrong = "Enter a postal code like 4050-253";

export function WizardSample() {
  return (
    <SampleShell crumbs={crumbs}>
      <PageHead title="Tier Account Creation" />
      <Steps
        label="Tier Account Creation"
        current={2}
        steps={[
          { label: "Type", href: paths.design },
          { label: "Parent account", href: paths.design },
          { label: "Account data" },
          { label: "Summary" },
        ]}
      />
      <ErrorSummary problems={[{ message: wrong, fieldId: "postal-code" }]} />
      <Form action={paths.design}>
        <FieldGroup legend="General">
          <TextField id="name" name="name" label="Organization name" defaultValue="Harbor Lane Bakery" />
          <div className="two">
            <TextField id="external-id" name="externalId" label="External ID" optional defaultValue="40217" mono />
            <TextField id="tax-id" name="taxId" label="Tax ID" optional defaultValue="B-66012345" />
          </div>
        </FieldGroup>
        <FieldGroup legend="Address">
          <SelectField
            id="country"
            name="country"
            label="Country"
            defaultValue="PT"
            options={[
              { value: "PT", label: "Portugal" },
              { value: "PL", label: "Poland" },
            ]}
          />
          <TextField id="street" name="street" label="Street" defaultValue="12 Quay Street" />
          <div className="two">
            <TextField id="postal-code" name="postalCode" label="Postal code" defaultValue="405" errors={[wrong]} />
            <TextField id="city" name="city" label="City" defaultValue="Porto" />
          </div>
        </FieldGroup>
        <SubmitRow
          start={
            <>
              <LinkButton href={paths.design}>Back</LinkButton>
              <Button tone="quiet">Randomize</Button>
              <Button tone="quiet">Clear</Button>
            </>
          }
        >
          <Button tone="main">Create</Button>
        </SubmitRow>
      </Form>
    </SampleShell>
  );
}

export function ConfirmSample() {
  return (
    <SampleShell crumbs={crumbs}>
      <Confirm
        question="Ignore the change to Harbor Lane Bakery?"
        submit="OK"
        cancel={{ label: "Cancel", href: `${paths.design}?show=directory` }}
        fields={<TextAreaField id="reason" name="reason" label="Reason" hint="The provider will read it." />}
      >
        <p>Nothing is reverted: the provider keeps version 3, and you go on with version 2.</p>
      </Confirm>
    </SampleShell>
  );
}

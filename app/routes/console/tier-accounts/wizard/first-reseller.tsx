import { isShort } from "~/domain/lists/search";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { wizardTexts } from "~/texts/wizard";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Form } from "~/ui/form";

/** The wizard for the reseller that is missing, and the one to come back to. */
export interface First {
  action: string;
  draftId: string;
  wizard: "create" | "update";
}

const FORM = "create-first";

const labelOf = (search: string) =>
  search ? say(wizardTexts.createNamed, { name: search }) : wizardTexts.createUnnamed;

/** Begins the reseller's wizard, its name filled in. The buttons that press it stand elsewhere. Row C4. */
export function FirstForm({ first, search }: { first: First; search: string }) {
  const fields = { type: "reseller", name: search, origin: first.draftId, originWizard: first.wizard };
  return (
    <Form id={FORM} action={first.action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </Form>
  );
}

/** Nothing was found, or there is nothing yet: what to do next. */
export function NoReseller({ search, first }: { search: string; first: First | null }) {
  return (
    <EmptyState
      title={search ? consoleTexts.wizard.noResellers : consoleTexts.wizard.noResellersAtAll}
      action={first && <Button form={FORM}>{labelOf(search)}</Button>}
    >
      {search && isShort(search) ? <p>{wizardTexts.shortSearch}</p> : null}
      {first && <p>{wizardTexts.createFirstHint}</p>}
    </EmptyState>
  );
}

/** Some were found, but perhaps not the right one. */
export function NotListed({ search }: { search: string }) {
  return (
    <p className="soft">
      {wizardTexts.notListed}{" "}
      <Button form={FORM} tone="quiet" size="small">
        {labelOf(search)}
      </Button>
    </p>
  );
}

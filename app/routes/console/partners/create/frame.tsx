import type { ReactNode } from "react";
import type { CreationStep } from "~/domain/partners/create/steps";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { creationTexts as texts } from "~/texts/partner-creation";
import { Button, LinkButton } from "~/ui/button";
import { SubmitRow } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { Steps } from "~/ui/steps";
import { backHref, type WizardPlace } from "./step-paths";

interface FrameProps {
  steps: readonly CreationStep[];
  step: CreationStep;
  children: ReactNode;
}

/** The wizard's title and where one is in it, around a step. */
export const CreationFrame = ({ steps, step, children }: FrameProps) => (
  <>
    <PageHead title={texts.title} />
    <Steps
      label={texts.title}
      steps={steps.map((one) => ({ label: texts.steps[one] }))}
      current={steps.indexOf(step)}
    />
    {children}
  </>
);

/** Asks, then throws the draft away. */
export const DiscardLink = ({ at }: { at: WizardPlace }) => (
  <LinkButton tone="quiet" href={href(paths.discardPartnerCreation, at)} data-confirm="">
    {texts.discard}
  </LinkButton>
);

interface RowProps {
  step: CreationStep;
  at: WizardPlace;
  /** What the main button says; none where one can't go on. */
  next?: string | null;
}

/** Back, which keeps what the form holds, Cancel, and the way on. */
export const StepRow = ({ step, at, next = consoleTexts.next }: RowProps) => (
  <SubmitRow
    start={
      <>
        {step !== "details" && (
          <Button
            formAction={backHref(step, at)}
            formEncType="application/x-www-form-urlencoded"
            formMethod="post"
            formNoValidate
          >
            {consoleTexts.back}
          </Button>
        )}
        <LinkButton tone="quiet" href={href(paths.partners, { companyId: at.companyId })}>
          {consoleTexts.cancel}
        </LinkButton>
        <DiscardLink at={at} />
      </>
    }
  >
    {next && <Button tone="main">{next}</Button>}
  </SubmitRow>
);

import type { ReactNode } from "react";
import { consoleTexts } from "~/texts/console";
import { wizardTexts } from "~/texts/wizard";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Steps } from "~/ui/steps";

const { steps: labels } = consoleTexts.wizard;

const order = ["type", "parent", "data", "summary"] as const;

interface Props {
  title: string;
  step: (typeof order)[number];
  /** The update wizard ends with its last form. */
  withSummary?: boolean;
  /** A reseller is being created for the sake of another account, which waits. */
  onTheWay?: boolean;
  children: ReactNode;
}

/** The wizard's title and where one is in it, around a step. */
export function WizardFrame({ title, step, withSummary = true, onTheWay, children }: Props) {
  const shown = withSummary ? order : order.slice(0, 3);
  return (
    <>
      <PageHead title={title} />
      <Steps label={title} steps={shown.map((name) => ({ label: labels[name] }))} current={shown.indexOf(step)} />
      {onTheWay && step !== "summary" && <Notice title={wizardTexts.onTheWay}>{wizardTexts.onTheWayText}</Notice>}
      {children}
    </>
  );
}

import type { CreationStep } from "~/domain/partners/create/steps";
import { href, paths } from "~/paths";

const addresses = {
  details: paths.createPartnerDetails,
  agreement: paths.createPartnerAgreement,
  marketplace: paths.createPartnerMarketplace,
  productGroups: paths.createPartnerProductGroups,
  syndication: paths.createPartnerSyndication,
  action: paths.createPartnerAction,
  account: paths.createPartnerAccount,
  summary: paths.createPartnerSummary,
} as const satisfies Record<CreationStep, string>;

export interface WizardPlace {
  companyId: string;
  draftId: string;
}

/** The page of a step. */
export const stepHref = (step: CreationStep, at: WizardPlace): string => href(addresses[step] as string, at as never);

/** Where Back sends what a step's form holds, to be kept. */
export const backHref = (step: CreationStep, at: WizardPlace): string =>
  href(paths.keepPartnerAnswers, at, { from: step });

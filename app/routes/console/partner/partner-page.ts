import type { FoundPartner } from "~/domain/partners/find";
import { href, paths } from "~/paths";
import { partnerDetailTexts as texts } from "~/texts/partner-details";
import type { Crumb } from "~/ui/breadcrumbs";

/** What every tab of Partner Details knows of its partner. */
export interface PartnerPage {
  partner: FoundPartner;
  companyId: string;
  /** Of the reader's company. */
  vendor: boolean;
  timeZone: string;
  saved: "yes" | "no" | null;
}

/** Partners › the partner. */
export const partnerCrumbs = ({ companyId, partner }: Pick<PartnerPage, "companyId" | "partner">): Crumb[] => [
  { label: texts.partners, href: href(paths.partners, { companyId }) },
  { label: partner.name, href: href(paths.partner, { companyId, partnerId: partner.id }) },
];

import type { FoundAgreement } from "~/domain/agreements/find";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { partnerTexts } from "~/texts/partners";
import { pageHandle, title } from "../page";

/** What every page of one agreement knows of it. */
export interface AgreementPage {
  agreement: FoundAgreement;
  companyId: string;
}

export const agreementTitle =
  (...first: string[]) =>
  ({ data }: { data?: AgreementPage | undefined }) =>
    title(...first, data?.agreement.name ?? texts.title, partnerTexts.module);

/** Partners › Agreements. */
export const agreementsCrumbs = (companyId: string) => [
  { label: partnerTexts.module, href: href(paths.partners, { companyId }) },
  { label: texts.title, href: href(paths.agreements, { companyId }) },
];

/** Partners › Agreements › the agreement › what is done there. */
export const agreementHandle = (last?: string) =>
  pageHandle<AgreementPage>(({ agreement, companyId }) => {
    const first = agreementsCrumbs(companyId);
    if (last === undefined) return [...first, { label: agreement.name }];
    const at = href(paths.agreement, { companyId, agreementId: agreement.id });
    return [...first, { label: agreement.name, href: at }, { label: last }];
  });

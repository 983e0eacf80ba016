import type { ContractDeed } from "~/domain/contracts/status";
import { href, paths } from "~/paths";
import { contractTexts as texts } from "~/texts/contracts";
import { partnerTexts } from "~/texts/partners";
import { say } from "~/texts/say";
import { pageHandle, title } from "../page";

interface ContractPage {
  companyId: string;
  contract: { id: string; agreement: { name: string } };
}

/** Where each deed is done. */
export const deedPaths = {
  sign: paths.signContract,
  signUpdate: paths.signContractUpdate,
  accept: paths.acceptContract,
  countersign: paths.countersignContract,
  refine: paths.refineContract,
  submit: paths.submitContract,
  reject: paths.rejectContract,
  withdraw: paths.withdrawContract,
  terminate: paths.terminateContract,
} as const satisfies Record<ContractDeed, string>;

const nameOf = (page: ContractPage) => say(texts.name, { agreement: page.contract.agreement.name });

/** The title of a contract's page, after what is done there. */
export const contractTitle =
  (deed?: ContractDeed) =>
  ({ data }: { data?: ContractPage | undefined }) =>
    title(...(deed ? [texts.deeds[deed]] : []), data ? nameOf(data) : texts.title, partnerTexts.module);

/** Partners › Contracts › the contract › the deed. */
export const contractHandle = (deed?: ContractDeed) =>
  pageHandle<ContractPage>((page) => {
    const { companyId, contract } = page;
    const first = [
      { label: partnerTexts.module, href: href(paths.partners, { companyId }) },
      { label: texts.title, href: href(paths.contracts, { companyId }) },
    ];
    if (!deed) return [...first, { label: nameOf(page) }];
    const at = href(paths.contract, { companyId, contractId: contract.id });
    return [...first, { label: nameOf(page), href: at }, { label: texts.deeds[deed] }];
  });

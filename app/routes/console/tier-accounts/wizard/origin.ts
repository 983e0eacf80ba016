import { href, paths } from "~/paths";

/** A wizard in which a parent was missing: the reseller's own wizard was begun from its parent step. */
export interface Origin {
  draftId: string;
  /** The account that is being edited there; none where one is being created. */
  tierAccountId?: string | undefined;
}

/** The parent step to come back to. */
export const originStep = (companyId: string, { draftId, tierAccountId }: Origin, chosen?: string) =>
  tierAccountId
    ? href(paths.updateTierAccountParent, { companyId, tierAccountId, draftId }, { chosen })
    : href(paths.createTierAccountParent, { companyId, draftId }, { chosen });

/** Where Cancel leads out of a creation: to the wizard it was begun from, else to the directory. */
export const wayOut = (companyId: string, origin?: Origin) =>
  origin ? originStep(companyId, origin) : href(paths.tierAccounts, { companyId });

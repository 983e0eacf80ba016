import { tellPartners } from "~/domain/agreements/tell-partners";
import type { Jobs } from "../queue";

/** Queues a letter to every partner whose contract is in another version than the one on offer. */
export const tellPartnersOf = ({ agreementId }: Jobs["tell-partners"]): Promise<void> => tellPartners(agreementId);

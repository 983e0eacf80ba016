import { href, paths } from "~/paths";
import { requestCrumbs } from "./request-page";

/** What the pages that ask for a decision know of the request. */
export interface Decidable {
  id: string;
  version: number;
  name: string;
  product: string;
  companyId: string;
}

export const decisionCrumbs = ({ companyId, id }: Decidable) => [
  ...requestCrumbs(companyId),
  { label: id, href: href(paths.tierAccountRequest, { companyId, requestId: id }) },
];

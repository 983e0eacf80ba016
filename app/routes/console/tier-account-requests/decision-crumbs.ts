import { href, paths } from "~/paths";
import type { Problem } from "~/ui/error-summary";
import { requestCrumbs } from "./request-page";

/** What the pages that ask for a decision know of the request. */
export interface Decidable {
  id: string;
  version: number;
  name: string;
  product: string;
  companyId: string;
  /** The page that asked. */
  back: string;
  /** Why there is nothing to decide any more. */
  closed: string | null;
}

export const decisionCrumbs = ({ companyId, id }: Decidable) => [
  ...requestCrumbs(companyId),
  { label: id, href: href(paths.tierAccountRequest, { companyId, requestId: id }) },
];

/** The problems above a question: what the deed refused, else why the question is no longer open, once each. */
export const problemsWith = (closed: string | null, problems: readonly Problem[]): readonly Problem[] =>
  problems.length > 0 || closed === null ? problems : [{ message: closed }];

import { isList, type ViewedList } from "~/domain/saved-views/query";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";

const listPaths = {
  "tier-accounts": paths.tierAccounts,
  "tier-account-requests": paths.tierAccountRequests,
  partners: paths.partners,
} as const;

/** The address of the list that a view is of. */
export const listAddress = (companyId: string, list: ViewedList) => href(listPaths[list], { companyId });

/** A list as the view shows it: its query and, so that the list says so, the view itself. */
export function viewAddress(listPath: string, { query, id }: { query: string; id?: string | null }): string {
  const params = new URLSearchParams(query);
  if (id) params.set("view", id);
  const text = params.toString();
  return text ? `${listPath}?${text}` : listPath;
}

/** The list that the address of a new view names. */
export function listIn({ searchParams }: URL): ViewedList {
  const list = searchParams.get("list");
  if (!isList(list)) throw new NotFound();
  return list;
}

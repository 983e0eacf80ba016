import type { RequestRow } from "~/domain/tier-account-requests/list";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import { say } from "~/texts/say";
import type { Column } from "~/ui/table";
import { Time } from "~/ui/time";
import { StateOf } from "../tier-accounts/states";

const heads = listTexts.requests.columns;

export type RequestColumn = keyof typeof heads;

export const requestColumns = Object.keys(heads) as RequestColumn[];

export const standardRequestColumns = (vendor: boolean): readonly RequestColumn[] =>
  vendor
    ? ["account", "product", "provider", "status", "created"]
    : ["account", "product", "vendor", "status", "created"];

type Cell = Pick<Column<RequestRow>, "cell" | "soft" | "wrap" | "num" | "priority">;

/** The first column, which names the row: the request's id, leading to it. */
export const requestColumn = (companyId: string): Column<RequestRow> => ({
  key: "request",
  head: consoleTexts.requests.columns.request,
  cell: ({ id }) => (
    <a className="id link" href={href(paths.tierAccountRequest, { companyId, requestId: id })}>
      {id}
    </a>
  ),
});

/** The account, linked while it exists; a deleted one keeps its name here. */
function Account({ row: { account, version }, companyId }: { row: RequestRow; companyId: string }) {
  const at = { companyId, tierAccountId: account.id };
  return (
    <>
      {account.deletedAt ? (
        <span dir="auto">{account.name}</span>
      ) : (
        <a href={href(paths.tierAccount, at)} dir="auto">
          {account.name}
        </a>
      )}{" "}
      <span className="soft">{say(consoleTexts.requests.versionOf, { version })}</span>
    </>
  );
}

/** What stands in each column of the requests; called, not mounted, as in the directory. */
export const requestCellsFor = (companyId: string, timeZone: string): Record<RequestColumn, Cell> => ({
  account: { wrap: true, cell: (row) => Account({ row, companyId }) },
  product: { priority: 2, cell: ({ product }) => product.name },
  vendor: { soft: true, priority: 3, cell: ({ vendor }) => vendor },
  provider: { soft: true, priority: 3, cell: ({ provider }) => provider },
  status: { cell: ({ status }) => StateOf({ state: status }) },
  reason: { soft: true, wrap: true, priority: 3, cell: ({ reason }) => reason ?? consoleTexts.notThere },
  created: { num: true, priority: 2, cell: ({ createdAt }) => Time({ value: createdAt, timeZone }) },
  updated: { num: true, priority: 2, cell: ({ updatedAt }) => Time({ value: updatedAt, timeZone }) },
});

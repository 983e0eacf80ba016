import type { Reader } from "../page";
import type { TierAccountRow } from "~/domain/tier-accounts/list";
import type { TierAccountSort } from "~/domain/tier-accounts/query";
import { consoleTexts } from "~/texts/console";
import { countryName } from "~/texts/countries";
import { listTexts } from "~/texts/lists";
import type { Column } from "~/ui/table";
import { Time } from "~/ui/time";
import { ConfirmationStatus } from "./confirmation";

const heads = listTexts.directory.columns;

export type DirectoryColumn = keyof typeof heads;

export const directoryColumns = Object.keys(heads) as DirectoryColumn[];

export const standardColumns = (vendor: boolean): readonly DirectoryColumn[] =>
  vendor ? ["type", "parent", "owner", "vendors", "updated"] : ["type", "parent", "hub", "vendors", "updated"];

/** The columns whose fields a list fetches only when they are asked for. */
const NARROW = new Set<DirectoryColumn>(["type", "parent", "hub", "owner", "vendors", "created", "updated"]);

export const areWide = (columns: readonly DirectoryColumn[]) => columns.some((key) => !NARROW.has(key));

type Cell = Pick<Column<TierAccountRow>, "cell" | "soft" | "wrap" | "num" | "priority"> & { sort?: TierAccountSort };

const personal = (text: string | null | undefined) => (text ? <span dir="auto">{text}</span> : consoleTexts.notThere);

const mono = (text: string | undefined) => (text ? <span className="mono">{text}</span> : consoleTexts.notThere);

/** What stands in each column. The cells' components are called, not mounted: fifty rows of them would cost a fifth of the page. */
export const cellsFor = ({ timeZone }: Pick<Reader, "timeZone">): Record<DirectoryColumn, Cell> => ({
  type: { cell: ({ type }) => consoleTexts.types[type] },
  parent: { soft: true, priority: 2, cell: ({ parent }) => personal(parent) },
  hub: { soft: true, priority: 3, cell: ({ hub }) => hub ?? consoleTexts.none },
  owner: { soft: true, priority: 3, cell: ({ owner }) => owner },
  vendors: { cell: ({ confirmation }) => ConfirmationStatus({ of: confirmation }) },
  externalId: { priority: 2, cell: ({ more }) => mono(more?.externalId) },
  externalUid: { soft: true, priority: 3, cell: ({ more }) => mono(more?.externalUid) },
  taxId: { priority: 3, cell: ({ more }) => mono(more?.taxId) },
  email: { wrap: true, priority: 2, cell: ({ more }) => personal(more?.email) },
  contact: {
    priority: 3,
    cell: ({ more }) => personal(more && `${more.contactInfo.contact.firstName} ${more.contactInfo.contact.lastName}`),
  },
  city: { soft: true, priority: 2, cell: ({ more }) => personal(more?.contactInfo.city) },
  country: { soft: true, priority: 2, cell: ({ more }) => more && countryName(more.contactInfo.country) },
  environment: {
    soft: true,
    priority: 3,
    cell: ({ more }) => consoleTexts.environments[more?.environment ?? ""] || consoleTexts.notThere,
  },
  version: { num: true, priority: 3, cell: ({ more }) => more?.version },
  created: { num: true, priority: 2, sort: "created", cell: ({ createdAt }) => Time({ value: createdAt, timeZone }) },
  updated: { num: true, priority: 2, sort: "updated", cell: ({ updatedAt }) => Time({ value: updatedAt, timeZone }) },
});

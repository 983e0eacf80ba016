import type { CustomerUserFilter } from "~/domain/customer-users/query";
import { customerUserStatuses } from "~/domain/customer-users/status";
import { userTexts as texts } from "~/texts/customer-users";
import { listTexts } from "~/texts/lists";
import type { ListFilter } from "../list-filters";

const { any, yes } = listTexts;

const statuses = customerUserStatuses.map((value) => ({ value, label: texts.statuses[value] }));

/** A filter that is on or free. */
const only = (name: string, label: string, on: boolean): ListFilter => ({
  ...{ name, label, value: on ? "1" : null, options: [{ value: "1", label: yes }], any, called: label },
});

/** What the users can be filtered by. Row S2. */
export const userFilters = ({ status, first, never }: Pick<CustomerUserFilter, "status" | "first" | "never">) => [
  { name: "status", label: texts.columns.status, value: status, options: statuses, any: texts.anyStatus },
  only("first", texts.firstOnly, first),
  only("never", texts.neverOnly, never),
];

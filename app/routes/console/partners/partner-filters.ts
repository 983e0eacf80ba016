import { type PartnerFilter, partnerStatuses, partnerTypes } from "~/domain/partners/query";
import { listTexts } from "~/texts/lists";
import { partnerTexts as texts } from "~/texts/partners";
import type { ListFilter } from "../list-filters";

const { any } = listTexts;

const types = partnerTypes.map((value) => ({ value, label: texts.types[value] }));
const statuses = partnerStatuses.map((value) => ({ value, label: texts.statuses[value] }));

/** What the partners can be filtered by. Row P1. */
export const partnerFilters = ({ type, status }: Pick<PartnerFilter, "type" | "status">): ListFilter[] => [
  { name: "type", label: texts.columns.type, value: type, options: types, any },
  { name: "status", label: texts.columns.status, value: status, options: statuses, any },
];

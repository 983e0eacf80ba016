import { type AgreementType, agreementTypes } from "~/domain/agreements/types";
import { type Window, windowOf } from "~/domain/lists/page";
import { searchText } from "~/domain/lists/search";
import { type ContractStatus, contractStatuses } from "./status";

/** Which contracts are asked for. Safe for the browser. */
export interface ContractFilter {
  /** A part of the contract's id, the agreement's or the partner's name or id. */
  search: string;
  type: AgreementType | null;
  status: ContractStatus | null;
  partnerId: string | null;
  /** Only those whose agreement has another version on offer. */
  update: boolean;
  /** Only those that wait for what the actor's company does next. */
  waiting: boolean;
}

export interface ContractQuery extends ContractFilter {
  /** By when they were made: newest first, or oldest. */
  descending: boolean;
  window: Window;
}

const PARTNER = /^[VP]A-\d{3}-\d{3}$/;

/** What the list's address asks for; what makes no sense is the default. */
export function contractQuery(params: URLSearchParams): ContractQuery {
  const partner = params.get("partner") ?? "";
  return {
    search: searchText(params.get("q")),
    type: agreementTypes.find((type) => type === params.get("type")) ?? null,
    status: contractStatuses.find((status) => status === params.get("status")) ?? null,
    partnerId: PARTNER.test(partner) ? partner : null,
    update: params.get("update") === "yes",
    waiting: params.get("waiting") === "yes",
    descending: params.get("sort") !== "created",
    window: windowOf(params),
  };
}

/** Whether the query leaves anything out. */
export const isFiltered = ({ search, type, status, partnerId, update, waiting }: ContractFilter): boolean =>
  search !== "" || type !== null || status !== null || partnerId !== null || update || waiting;

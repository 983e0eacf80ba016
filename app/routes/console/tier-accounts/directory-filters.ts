import { environments, type TierAccountFilter } from "~/domain/tier-accounts/query";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import type { ListFilter } from "../list-filters";

const { any, since, directory: texts } = listTexts;

const types = (["customer", "reseller"] as const).map((value) => ({ value, label: texts.types[value] }));
const environmentNames = environments.map((value) => ({ value, label: consoleTexts.environments[value] }));
const noHub = { value: "none", label: texts.noHub };
const onlyPending = [{ value: "1", label: listTexts.yes }];

interface Asked {
  filter: Omit<TierAccountFilter, "ids" | "search">;
  /** The hubs of a provider; a vendor has none to choose among. */
  hubs: readonly { id: string; name: string }[] | null;
  vendor: boolean;
  /** The parent as a person knows it, when it was asked for by id. */
  parentName: string | null;
}

/** What the directory can be filtered by. Row C1. */
export function directoryFilters({ filter, hubs, vendor, parentName }: Asked): ListFilter[] {
  const { type, hub, parent, environment, createdSince, changedSince, pending } = filter;
  const hubNames = [...(hubs ?? []).map(({ id, name }) => ({ value: id, label: name })), noHub];
  const waiting = vendor ? texts.pendingForYou : texts.pending;
  return [
    { name: "type", label: texts.type, value: type, options: types, any: consoleTexts.directory.anyType },
    ...((hubs ?? hub)
      ? [{ name: "hub", label: texts.hub, value: hub, options: hubNames, any, says: texts.hubIs }]
      : []),
    {
      name: "parent",
      label: texts.parent,
      value: parent,
      hint: texts.parentHint,
      says: texts.parentIs,
      called: parentName,
    },
    {
      name: "environment",
      label: texts.environment,
      value: environment,
      options: environmentNames,
      any,
      says: texts.environmentIs,
    },
    {
      name: "created",
      label: texts.created,
      within: since,
      value: createdSince,
      type: "date",
      says: texts.createdSince,
    },
    {
      name: "changed",
      label: texts.changed,
      within: since,
      value: changedSince,
      type: "date",
      says: texts.changedSince,
    },
    { name: "pending", label: waiting, value: pending ? "1" : null, options: onlyPending, any, says: waiting },
  ];
}

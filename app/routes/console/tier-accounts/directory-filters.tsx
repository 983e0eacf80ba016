import { environments, type TierAccountFilter } from "~/domain/tier-accounts/query";
import { consoleTexts } from "~/texts/console";
import { listTexts } from "~/texts/lists";
import { say } from "~/texts/say";
import { FilterChip } from "~/ui/chip";
import { FilterInput, FilterSelect } from "~/ui/filter-fields";
import { withParameters } from "../lists";

const texts = listTexts.directory;

interface Props {
  filter: Omit<TierAccountFilter, "ids" | "search">;
  /** The hubs of a provider; a vendor has none to choose among. */
  hubs: readonly { id: string; name: string }[] | null;
  vendor: boolean;
  /** The parent as a person knows it, when it was asked for by id. */
  parentName: string | null;
  url: { pathname: string; search: string };
}

/** The filters of the directory, each behind a chip of its own. Row C1. */
export function DirectoryFilters({ filter, hubs, vendor, parentName, url }: Props) {
  const { type, hub, parent, environment, createdSince, changedSince, pending } = filter;
  const without = (name: string) => withParameters(url, { [name]: null });
  const hubName = hub === "none" ? texts.noHub : (hubs?.find(({ id }) => id === hub)?.name ?? hub);
  const types = (["customer", "reseller"] as const).map((value) => ({ value, label: texts.types[value] }));
  const waiting = vendor ? texts.pendingForYou : texts.pending;
  return (
    <>
      <FilterChip label={texts.type} value={type ? texts.types[type] : undefined} removeHref={without("type")}>
        <FilterSelect
          name="type"
          label={texts.type}
          value={type}
          any={consoleTexts.directory.anyType}
          options={types}
        />
      </FilterChip>
      {(hubs ?? hub) && (
        <FilterChip
          label={texts.hub}
          value={hub ? say(texts.hubIs, { name: hubName }) : undefined}
          removeHref={without("hub")}
        >
          <FilterSelect
            name="hub"
            label={texts.hub}
            value={hub}
            any={listTexts.any}
            options={[
              ...(hubs ?? []).map(({ id, name }) => ({ value: id, label: name })),
              { value: "none", label: texts.noHub },
            ]}
          />
        </FilterChip>
      )}
      <FilterChip
        label={texts.parent}
        value={parent ? say(texts.parentIs, { name: parentName ?? parent }) : undefined}
        removeHref={without("parent")}
      >
        <FilterInput name="parent" label={texts.parent} hint={texts.parentHint} value={parent} />
      </FilterChip>
      <FilterChip
        label={texts.environment}
        value={environment ? say(texts.environmentIs, { name: consoleTexts.environments[environment] }) : undefined}
        removeHref={without("environment")}
      >
        <FilterSelect
          name="environment"
          label={texts.environment}
          value={environment}
          any={listTexts.any}
          options={environments.map((value) => ({ value, label: consoleTexts.environments[value] }))}
        />
      </FilterChip>
      <FilterChip
        label={texts.created}
        value={createdSince ? say(texts.createdSince, { day: createdSince }) : undefined}
        removeHref={without("created")}
      >
        <FilterInput name="created" label={listTexts.since} type="date" value={createdSince} />
      </FilterChip>
      <FilterChip
        label={texts.changed}
        value={changedSince ? say(texts.changedSince, { day: changedSince }) : undefined}
        removeHref={without("changed")}
      >
        <FilterInput name="changed" label={listTexts.since} type="date" value={changedSince} />
      </FilterChip>
      <FilterChip label={waiting} value={pending ? waiting : undefined} removeHref={without("pending")}>
        <FilterSelect
          name="pending"
          label={waiting}
          value={pending ? "1" : null}
          any={listTexts.any}
          options={[{ value: "1", label: listTexts.yes }]}
        />
      </FilterChip>
    </>
  );
}

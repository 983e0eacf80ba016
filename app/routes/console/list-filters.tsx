import { say } from "~/texts/say";
import { FilterChip } from "~/ui/chip";
import { type Filter, FilterField } from "~/ui/filter-fields";
import { withParameters } from "./lists";

/** A filter of a list as data. */
export interface ListFilter extends Filter {
  /** The label of the field within the chip, where it is not the chip's. */
  within?: string;
  /** What the chip says while the filter is set, such as "Hub is {name}"; without it the name alone. */
  says?: string;
  /** The value's name, where it is neither the value nor what the options call it. */
  called?: string | null;
}

function saying({ value, says, called, options }: ListFilter): string | undefined {
  if (value === null) return undefined;
  const name = called ?? options?.find((option) => option.value === value)?.label ?? value;
  return says === undefined ? name : say(says, { name });
}

interface Props {
  filters: readonly ListFilter[];
  url: { pathname: string; search: string };
}

/** The filters of a list, each behind a chip of its own. Row C1. */
export const ListFilters = ({ filters, url }: Props) =>
  filters.map((filter) => {
    const { name, label, value, within } = filter;
    return (
      <FilterChip
        key={name}
        label={label}
        value={saying(filter)}
        removeHref={value === null ? undefined : withParameters(url, { [name]: null })}
      >
        {FilterField({ filter, label: within })}
      </FilterChip>
    );
  });

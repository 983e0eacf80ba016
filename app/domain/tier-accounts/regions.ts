import { REGION_NAMES } from "./region-names";

/** A region of a country: as it stands in an address, and as it is offered to a reader. */
interface Region {
  value: string;
  label: string;
}

interface Regions {
  list: readonly Region[];
  /** Every name and code, without case, accents and signs. */
  byName: ReadonlyMap<string, string>;
}

const NONE: Regions = { list: [], byName: new Map() };

const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** `Texas (TX)`, `東京都 (Tokyo)`, `Jalisco`. */
function labelOf(value: string, name = ""): string {
  if (/^[A-Z]{2,3}$/.test(value)) return `${name} (${value})`;
  return /\p{Script=Latin}/u.test(value) || !name ? value : `${value} (${name})`;
}

function read(line: string): Regions {
  const rows = line.split("|").map((row) => row.split("="));
  return {
    list: rows.map(([value = "", name]) => ({ value, label: labelOf(value, name) })),
    byName: new Map(rows.flatMap(([value = "", ...names]) => [value, ...names].map((name) => [folded(name), value]))),
  };
}

const known = new Map<string, Regions>();

function regionsIn(country: string): Regions {
  const line = Object.hasOwn(REGION_NAMES, country) ? REGION_NAMES[country] : undefined;
  if (!line) return NONE;
  let regions = known.get(country);
  if (!regions) known.set(country, (regions = read(line)));
  return regions;
}

/**
 * The regions to choose from in an address of this country; none where there is no settled list of them. Row C5.
 * @param country ISO 3166 alpha-2, upper case
 */
export const regionsOf = (country: string): readonly Region[] => regionsIn(country).list;

/**
 * The region that a name or a code means, as it is written in an address: `TX` for `texas` and for `US-TX`. Row C5.
 * @param country ISO 3166 alpha-2, upper case
 */
export function regionNamed(country: string, text: string): string | null {
  const { byName } = regionsIn(country);
  const code = text.trim().toUpperCase().startsWith(`${country}-`) ? text.trim().slice(3) : text;
  return byName.get(folded(code)) ?? null;
}

import { TIME_ZONES } from "~/domain/time-zones";

const inWords = (zone: string) =>
  zone
    .slice(zone.indexOf("/") + 1)
    .replaceAll("_", " ")
    .replaceAll("/", " – ");

const regions = [...new Set(TIME_ZONES.filter((zone) => zone !== "UTC").map((zone) => zone.split("/")[0] ?? zone))];

const grouped = regions.map((region) => ({
  region,
  options: TIME_ZONES.filter((zone) => zone.startsWith(`${region}/`)).map((value) => ({
    value,
    label: inWords(value),
  })),
}));

/**
 * Every time zone by the part of the world it is in; one that goes by an older name stands before them.
 * @param names what the parts of the world are called
 */
export function timeZoneOptions(chosen: string | null, names: Readonly<Record<string, string>> = {}) {
  const older = chosen && !TIME_ZONES.includes(chosen) ? [{ value: chosen, label: chosen }] : [];
  return [
    { value: "UTC", label: "UTC" },
    ...older,
    ...grouped.map(({ region, options }) => ({ label: names[region] ?? region, options })),
  ];
}

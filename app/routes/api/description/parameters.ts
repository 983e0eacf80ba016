import type { Kind, Kinds } from "~/domain/collections/fields";
import type { Endpoint } from "../endpoint";
import type { Json } from "./schemas";

const PARTS: Record<string, string> = {
  id: "Its id.",
  version: "The number of the version.",
  user: "The person's id.",
  product: "The product's id.",
  marketplace: "The marketplace's id.",
  group: "The product group's id.",
};

const inPath = (name: string): Json => ({
  ...{ name, in: "path", required: true, description: PARTS[name] },
  schema: { type: "string" },
});

export const partsOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);

const paging: Json[] = [
  {
    ...{
      name: "limit",
      in: "query",
      description: "How many rows to answer with. 0 answers with none, and counts them.",
    },
    schema: { type: "integer", minimum: 0, maximum: 1000, default: 100 },
  },
  {
    ...{ name: "offset", in: "query", description: "How many rows to pass over." },
    schema: { type: "integer", minimum: 0, default: 0 },
  },
];

const SCHEMAS = { number: { type: "integer" }, moment: { type: "string", format: "date-time" } } as const;

const schemaOf = ({ type }: Kind): Json => {
  if (type === undefined) return { type: "string" };
  return typeof type === "string" ? SCHEMAS[type] : { type: "string", enum: [...type] };
};

const none = ({ none: has }: Kind) => (has === undefined ? "" : " null() stands for none.");

/** A field as a parameter of its own: the short way to say eq(). */
const filter = ([name, kind]: [string, Kind]): Json => ({
  ...{ name, in: "query", schema: schemaOf(kind) },
  description: `As a filter it takes ${kind.lookups.join(", ")}.${none(kind)}${kind.ordered ? " Lists can be ordered by it." : ""}`,
});

const entriesOf = (fields: Kinds) =>
  Object.entries(fields).filter((entry): entry is [string, Kind] => entry[1] !== null);

function search(fields: Kinds): Json[] {
  const looked = entriesOf(fields).filter(([, { searched }]) => searched);
  if (looked.length === 0) return [];
  const names = looked.map(([name]) => name).join(", ");
  return [{ name: "search", in: "query", schema: { type: "string" }, description: `A part of any of: ${names}.` }];
}

/** Everything that an operation is told besides its body. */
export const parametersOf = ({ path, list }: Endpoint): Json[] => [
  ...partsOf(path).map(inPath),
  ...(list ? paging : []),
  ...(list?.fields ? [...search(list.fields), ...entriesOf(list.fields).map(filter)] : []),
];

/** What can be asked of a list beyond single fields, in words. */
export function queryWords({ list }: Endpoint): string {
  if (!list) return "";
  if (!list.fields) return "The list is paged by limit and offset.";
  const ordered = entriesOf(list.fields).filter(([, { ordered: by }]) => by);
  const hidden = list.hidden ? ` Only when selected: ${list.hidden.join(", ")}.` : "";
  const names = ordered.map(([name]) => name).join(", ");
  return `Filters are written in RQL. ordering(…) takes: ${names}. select(…) leaves members out.${hidden}`;
}

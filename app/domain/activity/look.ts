const SECRET = /password$|passwordhash|token|secret|cookie/i;

/** Nothing that opens a door is ever recorded; should it be once, nobody reads it here. */
const HIDDEN = "•••";

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === "string" && SECRET.test(name) ? HIDDEN : withoutSecrets(inner),
    ]),
  );
}

/** An entry as people read it. */
export const visible = <Row extends { before: unknown; after: unknown }>(row: Row): Row => ({
  ...row,
  before: withoutSecrets(row.before),
  after: withoutSecrets(row.after),
});

/** One value in which before and after differ, or that stands on one side alone. */
export interface Difference {
  /** The names that lead to it. */
  path: string[];
  before: string | null;
  after: string | null;
}

const written = (value: unknown): string | null =>
  value === null || value === undefined || value === ""
    ? null
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value as string | number | boolean);

/** The values of a record by the names that lead to them. */
function leavesOf(value: unknown, path: string[] = []): [string, string[], string | null][] {
  if (isPlain(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
  if (Array.isArray(value) && value.every((inner) => typeof inner !== "object"))
    return [[path.join("."), path, written(value.join(", "))]];
  return [[path.join("."), path, written(value)]];
}

/** What differs between before and after, value by value, in the order in which it was recorded. */
export function differences(before: unknown, after: unknown): Difference[] {
  const sides = [before, after].map(
    (side) => new Map(leavesOf(side).map(([key, path, text]) => [key, { path, text }])),
  );
  const [old, fresh] = sides as [Map<string, { path: string[]; text: string | null }>, (typeof sides)[number]];
  return [...new Map([...old, ...fresh])]
    .map(([key, { path }]) => ({ path, before: old.get(key)?.text ?? null, after: fresh.get(key)?.text ?? null }))
    .filter((found) => found.path.length > 0 && found.before !== found.after);
}

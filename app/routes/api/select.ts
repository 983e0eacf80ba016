import { BadQuery, type Selected } from "~/rql/query";
import type { List } from "./endpoint";

type Members = Record<string, unknown>;

const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same without the member at the end of the path; an id stays, whatever is asked. */
function without(row: Members, [name = "", ...rest]: readonly string[]): Members {
  const inner = row[name];
  if (rest.length > 0) return isMembers(inner) ? { ...row, [name]: without(inner, rest) } : row;
  if (name === "id") return row;
  const { [name]: _, ...others } = row;
  return others;
}

/**
 * What a query leaves out of each row, and what stays hidden unless it asks for it.
 * @throws BadQuery of a member that there is not
 */
export function selected(rows: readonly unknown[], select: readonly Selected[], { row, hidden = [] }: List): unknown[] {
  const unknown = select.find(({ field }) => !Object.hasOwn(row.shape, field.split(".")[0]!));
  if (unknown) throw new BadQuery(`Bad select filter: ${unknown.field}, at position ${unknown.at}.`);
  const isAsked = (name: string) => select.some(({ field, leaveOut }) => field === name && !leaveOut);
  const paths = [
    ...select.flatMap(({ field, leaveOut }) => (leaveOut ? [field.split(".")] : [])),
    ...hidden.flatMap((name) => (isAsked(name) ? [] : [[name]])),
  ];
  return rows.map((one) => paths.reduce((left, path) => without(left, path), one as Members));
}

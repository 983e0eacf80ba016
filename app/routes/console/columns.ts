/**
 * The columns a list's address asks for, in its order; those of the standard when it asks for none.
 * @param known every column the list has, the first one, which names the row, not among them
 */
export function columnsOf<Key extends string>(
  params: URLSearchParams,
  known: readonly Key[],
  standard: readonly Key[],
): readonly Key[] {
  const asked = params.get("columns");
  if (asked === null) return standard;
  const wanted = asked.split(",").slice(0, known.length * 2);
  return [...new Set(wanted)].filter((key): key is Key => (known as readonly string[]).includes(key));
}

/** How an address says it: nothing for the standard, `none` for no column at all. */
export function columnsParameter(columns: readonly string[], standard: readonly string[]): string | null {
  const text = columns.join(",");
  if (text === standard.join(",")) return null;
  return text || "none";
}

import { carried } from "./lists";

/** The query of the list one came from, at the place where it was left. */
export const leftAt = ({ search }: URL, more: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(carried(search)),
  ...more,
});

/** To how many of the ticked ones the deed was done; null before it. */
export function doneIn({ searchParams }: URL): number | null {
  const done = Number(searchParams.get("done") ?? Number.NaN);
  return Number.isInteger(done) && done >= 0 ? done : null;
}

/** The query of the page that says what came of the deed. */
export const outcomeOf = ({ search }: URL, ids: readonly string[], done: number) =>
  new URLSearchParams([...carried(search), ...ids.map((id) => ["id", id]), ["done", String(done)]]);

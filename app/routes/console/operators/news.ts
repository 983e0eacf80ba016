import type { OperatorRow } from "~/domain/operators/list";
import { operatorTexts as texts } from "~/texts/operators";
import { say } from "~/texts/say";

type Told = Pick<OperatorRow, "id" | "name" | "role">;

/** What was done a moment ago, by the address: nothing of it is taken from there but whom it was done to. */
export function newsIn({ searchParams }: URL, rows: readonly Told[]): string | null {
  const done = searchParams.get("done") ?? "";
  if (!Object.hasOwn(texts.done, done)) return null;
  const text = texts.done[done as keyof typeof texts.done];
  if (/\{email\}/.test(text)) {
    const email = searchParams.get("email");
    return email && email.length <= 254 ? say(text, { email }) : null;
  }
  if (!/\{name/.test(text)) return text;
  const row = rows.find(({ id }) => id === searchParams.get("of"));
  return row ? say(text, { name: row.name, role: row.role }) : null;
}

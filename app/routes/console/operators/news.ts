import type { InvitationRow } from "~/domain/invitations/list";
import type { OperatorRow } from "~/domain/operators/list";
import { operatorTexts as texts } from "~/texts/operators";
import { say } from "~/texts/say";

interface Shown {
  rows: readonly Pick<OperatorRow, "id" | "name" | "role">[];
  invitations: readonly Pick<InvitationRow, "id" | "email">[];
}

/** What was done a moment ago, by the address: nothing of it is taken from there but whom it was done to, who is looked up. */
export function newsIn({ searchParams }: URL, { rows, invitations }: Shown): string | null {
  const done = searchParams.get("done") ?? "";
  if (!Object.hasOwn(texts.done, done)) return null;
  const text = texts.done[done as keyof typeof texts.done];
  const of = searchParams.get("of");
  if (done === "invited" || done === "sent") {
    const invitation = invitations.find(({ id }) => id === of);
    return invitation ? say(text, { email: invitation.email }) : texts.doneToSomebody[done];
  }
  if (!/\{name/.test(text)) return text;
  const row = rows.find(({ id }) => id === of);
  return row ? say(text, { name: row.name, role: row.role }) : null;
}

import { type Keys, keyOf } from "./chunk";
import type { Wish } from "./customer-rows";
import { type ImportProblem, problem } from "./problems";

/** The same name in other letters, near enough to be asked about. */
const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Which account a row is about: no second row may be. */
export const accountKey = (id: string) => keyOf("account", id);
export const uidKey = (uid: string) => keyOf("external-uid", uid);

/** What looks the same as another row, as the deed that creates one account understands it. */
function alikeKeys({ hubId, data: { name, email, externalId } }: Wish) {
  const who = keyOf("who", folded(name), email.toLowerCase());
  if (externalId === "") return { has: [who], asks: [who] };
  const anywhere = keyOf("external-id", "", externalId);
  const inHub = keyOf("external-id", hubId ?? "none", externalId);
  return { has: [who, anywhere, inHub], asks: [who, hubId === null ? anywhere : inHub] };
}

/** Every key that rows like these may meet. */
export const keysOfNew = (wish: Wish): string[] => [uidKey(wish.data.externalUid), ...alikeKeys(wish).has];

const twice = (keys: Keys, key: string, make: (row: number) => ImportProblem): ImportProblem[] => {
  const row = keys.before(key);
  return row === undefined ? [] : [make(row)];
};

/** What speaks against a second row for the same account. */
export const accountTwice = (keys: Keys, key: string, field: "id" | "externalUid"): ImportProblem[] =>
  twice(keys, key, (row) => problem(field, "row-twice", { row }));

/** What speaks against a new account because of the rows before it. */
export function newTwice(keys: Keys, wish: Wish, alike: boolean): ImportProblem[] {
  const { externalUid } = wish.data;
  const same = externalUid === "" ? [] : accountTwice(keys, uidKey(externalUid), "externalUid");
  if (same.length > 0 || alike) return same;
  const [first] = alikeKeys(wish).asks.flatMap((key) => twice(keys, key, (row) => problem("", "row-alike", { row })));
  return first ? [first] : [];
}

export function addNew(keys: Keys, wish: Wish, number: number): void {
  const { externalUid } = wish.data;
  if (externalUid !== "") keys.add({ key: uidKey(externalUid), number });
  for (const key of alikeKeys(wish).has) keys.add({ key, number });
}

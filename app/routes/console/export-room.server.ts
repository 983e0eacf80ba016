import type { Operator } from "~/auth/actor";
import { TooSoon } from "~/domain/refusals";

/** Downloads at once: of one person, and of this process; a page must never wait for somebody else's files. */
const OWN = 2;
const ALL = 8;

const under = new Map<string, number>();
let all = 0;

/**
 * A place among the downloads under way.
 * @returns gives the place back; doing so twice does no harm
 * @throws TooSoon while too many are under way
 */
export function takeRoom(actor: Operator): () => void {
  const own = under.get(actor.id) ?? 0;
  if (own >= OWN || all >= ALL) throw new TooSoon(30, "too-many-exports");
  under.set(actor.id, own + 1);
  all++;
  let left = false;
  return () => {
    if (left) return;
    left = true;
    all--;
    const rest = (under.get(actor.id) ?? 1) - 1;
    if (rest > 0) under.set(actor.id, rest);
    else under.delete(actor.id);
  };
}

/**
 * The rows of an export, for as long as there is room for it.
 * @throws TooSoon while too many are under way; the place is given back when the file is whole or its reader has gone
 */
export const withRoom = <Row>(actor: Operator, batches: AsyncGenerator<Row[]>): AsyncGenerator<Row[]> =>
  leaving(batches, takeRoom(actor));

async function* leaving<Row>(batches: AsyncGenerator<Row[]>, leave: () => void): AsyncGenerator<Row[]> {
  try {
    yield* batches;
  } finally {
    leave();
  }
}

import { type Cursor, type Window, windowOf } from "~/domain/lists/page";
import { searchText } from "~/domain/lists/search";

/** Whose deeds can be asked for together, beside those of one operator. */
export const actorKinds = ["client", "customer-user", "visitor", "system"] as const;

export type ActorKind = (typeof actorKinds)[number];

/** Which entries of the audit trail are asked for; the page and an export of it read the same. */
export interface ActivityFilter {
  /** The id of whoever did it. */
  actorId: string | null;
  /** Everybody of a kind instead. */
  actorKind: ActorKind | null;
  /** Noun and verb, or the noun alone: `tier-account.create`, `tier-account`. */
  deed: string | null;
  /** The id of what it was done to. */
  subjectId: string | null;
  /** The beginning of a day, UTC. */
  since: Date | null;
}

export interface ActivityQuery extends ActivityFilter {
  /** Something stands under "since" that is no day; it is left out. */
  sinceUnread: boolean;
  window: Window;
}

const LARGEST = 9_000_000_000_000_000;

/** The cursors of this list are numbers of entries; another list's cursor means the beginning. */
const numbered = (cursor: Cursor | undefined) =>
  cursor && /^\d{1,16}$/.test(cursor[0]) && Number(cursor[0]) <= LARGEST ? cursor : undefined;

const shaped = (text: string | null, shape: RegExp) => {
  const asked = searchText(text);
  return shape.test(asked) ? asked : null;
};

function dayIn(text: string | null): Date | null {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text ?? "")) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}

/** What the list's address asks for; what makes no sense is left out. */
export function activityQuery(params: URLSearchParams): ActivityQuery {
  const { size, after, before } = windowOf(params, "text");
  const actorKind = actorKinds.find((kind) => kind === params.get("by")) ?? null;
  const since = dayIn(params.get("since"));
  return {
    actorKind,
    actorId: actorKind ? null : shaped(params.get("by"), /^[A-Za-z][\w-]{0,40}$/),
    deed: shaped(params.get("deed"), /^[a-z][a-z-]{0,39}(\.[a-z-]{1,40})?$/),
    subjectId: shaped(params.get("subject"), /^[\w.:-]{1,60}$/),
    since,
    sinceUnread: since === null && (params.get("since") ?? "").trim() !== "",
    window: { size, after: numbered(after), before: numbered(before) },
  };
}

/** Whether the query leaves anything out. */
export const isFiltered = ({ actorId, actorKind, deed, subjectId, since }: ActivityFilter): boolean =>
  [actorId, actorKind, deed, subjectId, since].some(Boolean);

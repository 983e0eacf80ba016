import { and, eq, isNull, sql } from "drizzle-orm";
import { among, given, ownedBy } from "~/db/many";
import { tierAccounts, tierAccountVersions } from "~/db/schema";
import { visibleTo } from "~/domain/tier-accounts/policy";
import type { TierAccountSnapshot } from "~/domain/tier-accounts/snapshot";
import type { Standing } from "~/domain/tier-accounts/change";
import { bad, cellsOf, type Chunk, type Judgement, type StagedRow, tooWide, written } from "./chunk";
import type { CustomerCells } from "./customer-rows";
import { type ImportProblem, problem } from "./problems";

/** An account that is there, and its current version. */
export interface Present {
  row: Standing;
  now: TierAccountSnapshot;
}

/** A row, and the account that it names. */
export interface Named {
  staged: StagedRow;
  cells: CustomerCells;
  present: Present | null;
  problems: ImportProblem[];
}

const DASH = "-";
const plain = (text: string | undefined) => (text === undefined || text === DASH ? "" : text);

/** The accounts of the company's own with one of these external UUIDs. */
async function idsOf({ tx, actor }: Chunk, uids: Set<string>): Promise<string[]> {
  if (uids.size === 0) return [];
  const { id, ownerId, externalUid, deletedAt } = tierAccounts;
  const rows = [...uids].map((uid) => ({ uid, owner: actor.company.id }));
  const found = await tx
    .select({ id })
    .from(tierAccounts)
    .innerJoin(given(rows, sql`owner text, uid text`), and(ownedBy(ownerId, sql`r.owner`), sql`${externalUid} = r.uid`))
    .where(isNull(deletedAt));
  return found.map((row) => row.id);
}

/** The accounts in sight with one of these ids or external UUIDs. */
async function presentAmong(chunk: Chunk, ids: Set<string>, uids: Set<string>): Promise<Present[]> {
  const { tx, actor } = chunk;
  const all = new Set([...ids, ...(await idsOf(chunk, uids))]);
  if (all.size === 0) return [];
  const { id, ownerId, version, type, parentId, externalUid, contactInfo } = tierAccounts;
  const current = and(eq(tierAccountVersions.tierAccountId, id), eq(tierAccountVersions.version, version));
  return tx
    .select({ row: { id, ownerId, version, type, parentId, externalUid, contactInfo }, now: tierAccountVersions.data })
    .from(tierAccounts)
    .innerJoin(tierAccountVersions, current)
    .where(and(among(id, all), eq(ownerId, actor.company.id), visibleTo(actor)));
}

/** Which account each row is about: the one with its ID, else the one with its external UUID, else a new one. */
export async function nameRows(chunk: Chunk): Promise<Named[]> {
  const rows = chunk.rows.map((staged) => {
    const cells = cellsOf<keyof CustomerCells & string>(chunk.one, staged) as CustomerCells;
    const { id, externalUid } = written({ id: plain(cells.id), externalUid: plain(cells.externalUid) });
    return { staged, cells, id: id.toUpperCase(), externalUid };
  });
  const given = (texts: string[]) => new Set(texts.filter((text) => text !== ""));
  const [ids, uids] = [given(rows.map(({ id }) => id)), given(rows.map(({ externalUid }) => externalUid))];
  const found = await presentAmong(chunk, ids, uids);
  const byId = new Map(found.map((present) => [present.row.id, present]));
  const byUid = new Map(found.map((present) => [present.row.externalUid, present]));
  return rows.map(({ staged, cells, id, externalUid }) => {
    const present = (id === "" ? byUid.get(externalUid) : byId.get(id)) ?? null;
    const problems = id !== "" && !present ? [problem("id", "row-not-found", { name: id })] : [];
    return { staged, cells, present, problems: [...tooWide(chunk.one, staged), ...problems] };
  });
}

/** The verdict on a row of an account that is there. */
export const judgedChange = (
  { staged: { number }, present }: Named,
  { problems, differs }: { problems: ImportProblem[]; differs: boolean },
): Judgement => {
  const { id, version } = present!.row;
  if (problems.length > 0) return bad(number, problems, id);
  const verdict = differs ? ("change" as const) : ("unchanged" as const);
  return { number, verdict, problems: null, facts: differs ? { version } : null, subjectId: id };
};

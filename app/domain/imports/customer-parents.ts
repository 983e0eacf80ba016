import { type AnyColumn, sql } from "drizzle-orm";
import { given, ownedBy } from "~/db/many";
import { tierAccounts } from "~/db/schema";
import { plannedAnew } from "~/domain/lists/planned-anew";
import type { Candidate } from "~/domain/tier-accounts/tree";
import type { RefusalCode } from "~/domain/refusal-codes";
import { type Chunk, keyOf, type Keys } from "./chunk";
import { type ImportProblem, problem } from "./problems";

/** By what a row below may name a reseller that an earlier row makes. */
export const parentKey = (by: "id" | "external_id" | "external_uid", value: string) => keyOf("parent", by, value);

export const parentKeys = (ref: string) => [parentKey("external_id", ref), parentKey("external_uid", ref)];

/** Nobody has this id: what speaks against it is that it is not found. */
export const NOBODY = "nobody";

interface Found {
  id: string;
  externalId: string;
  externalUid: string;
}

/** The accounts of the company's own that rows name: by ID, external ID or external UUID. */
export async function accountsNamed({ tx, actor }: Chunk, wanted: Iterable<string>): Promise<Map<string, Found[]>> {
  const refs = new Set([...wanted].filter((ref) => ref !== ""));
  if (refs.size === 0) return new Map();
  const named = [...refs].map((ref) => ({ ref, owner: actor.company.id }));
  const { id, externalId, externalUid, ownerId, deletedAt } = tierAccounts;
  const there = sql`${ownedBy(ownerId, sql`r.owner`)} and ${deletedAt} is null and ${plannedAnew}`;
  const by = (column: AnyColumn) =>
    sql`(select ${id}, ${externalId}, ${externalUid} from ${tierAccounts} where ${column} = r.ref and ${there} limit 3)`;
  const rows = await tx.execute<Record<string, string>>(sql`
    select distinct found.id, found.external_id as "externalId", found.external_uid as "externalUid"
    from ${given(named, sql`ref text collate "C", owner text`)}
    cross join lateral (${by(id)} union all ${by(externalId)} union all ${by(externalUid)}) found`);
  return byRefs(rows as unknown as Found[], refs);
}

function byRefs(rows: readonly Found[], refs: ReadonlySet<string>): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const row of rows)
    for (const ref of new Set([row.id, row.externalId, row.externalUid]))
      if (refs.has(ref)) found.set(ref, [...(found.get(ref) ?? []), row]);
  return found;
}

const fits = (row: Found, ref: string, by: string) =>
  (by !== "external_id" && by !== "external_uid" && row.id === ref) ||
  (by !== "id" && by !== "external_uid" && row.externalId === ref) ||
  (by !== "id" && by !== "external_id" && row.externalUid === ref);

/**
 * Finds out which accounts are meant by what stands in the column of parents: by their ID, external ID or external UUID, of those that are
 * there or that an earlier row makes.
 */
export async function parentsNamed(chunk: Chunk, refs: Iterable<string>, keys: Keys) {
  const known = await accountsNamed(chunk, refs);
  return (ref: string, by: string): { id: string | null; problems: ImportProblem[] } => {
    if (ref === "") return { id: null, problems: [] };
    const there = (known.get(ref) ?? []).filter((row) => fits(row, ref, by)).map(({ id }) => id);
    const exact = there.find((id) => id === ref);
    const wanted = by === "external_id" || by === "external_uid" ? [parentKey(by, ref)] : parentKeys(ref);
    const made =
      by === "id" ? [] : wanted.flatMap((key) => keys.all(key)).map(({ planned }) => (planned as Candidate).id);
    const ids = [...new Set(exact ? [exact] : [...there, ...made])];
    const wrong = (code: RefusalCode) => ({
      id: NOBODY,
      problems: [problem("parent", code, { name: ref.slice(0, 100) })],
    });
    if (ids.length > 1) return wrong("parent-ambiguous");
    return ids[0] === undefined ? wrong("parent-not-named") : { id: ids[0], problems: [] };
  };
}

import type { Refusal } from "~/domain/refusals";
import { alikeAmong } from "~/domain/tier-accounts/duplicates";
import type { Filing } from "~/domain/tier-accounts/file";
import type { Candidate } from "~/domain/tier-accounts/tree";
import type { Chunk, Keys } from "./chunk";
import { accountKey, accountTwice, addNew, keysOfNew, newTwice, uidKey } from "./customer-keys";
import { parentKey, parentKeys, parentsNamed } from "./customer-parents";
import { readChange, readNew, type Wish } from "./customer-rows";
import type { Named } from "./customers";
import { keysAmong } from "./keys";
import { type ImportProblem, problem, refusedRow } from "./problems";

export type Phase = "check" | "run";

/** A row that makes a new account, or one that changes one, on its way to a verdict. */
export interface Coming {
  named: Named;
  /** Of the account that it will make; in a check it stands for one. */
  id: string;
  wish: Wish | null;
  asks: ReturnType<typeof readChange> | null;
  parentId: string | null | undefined;
  problems: ImportProblem[];
}

export const refusedChange = (refusal: Refusal, { present }: Named): ImportProblem =>
  refusal.code === "stale" ? problem("version", "row-stale", { version: present!.row.version }) : refusedRow(refusal);

export function comingOf(named: Named, id: string, phase: Phase): Coming {
  const { staged, cells, present } = named;
  const base = { named, id, parentId: undefined, problems: [...named.problems] };
  if (present) {
    const asks = readChange(cells, present.now);
    return { ...base, wish: null, asks, problems: [...base.problems, ...asks.problems] };
  }
  const judged = phase === "run" && staged.verdict === "create";
  const read = judged ? { wish: staged.facts as Wish, problems: [] } : readNew(cells);
  return { ...base, asks: null, wish: read.wish, problems: [...base.problems, ...read.problems] };
}

const refOf = ({ wish, asks }: Coming) => wish?.parent ?? asks?.parent ?? "";

/** What the run may do was said by the check: an account that has come to be since is nobody's to change. */
export function driftOf({ named: { staged, present } }: Coming): ImportProblem[] {
  if (staged.verdict === "create" && present)
    return [problem("externalUid", "external-uid-taken", { id: present.row.id })];
  return staged.verdict === "change" && !present ? [problem("", "row-gone")] : [];
}

export async function earlierKeys(chunk: Chunk, coming: readonly Coming[]): Promise<Keys> {
  const keys = coming.flatMap((one) => [
    ...(one.wish ? keysOfNew(one.wish) : [accountKey(one.named.present!.row.id), uidKey(one.asks!.data.externalUid)]),
    ...parentKeys(refOf(one)),
  ]);
  return keysAmong(chunk, keys);
}

/** Judges what a row has in common with the rows before it. */
function twiceIn(keys: Keys, { wish, asks, named: { present, staged } }: Coming, alike: boolean): ImportProblem[] {
  if (wish) return newTwice(keys, wish, alike);
  const { externalUid } = asks!.data;
  const renamed = externalUid !== present!.row.externalUid;
  const same = accountTwice(keys, accountKey(present!.row.id), "id");
  const problems = same.length > 0 || !renamed ? same : accountTwice(keys, uidKey(externalUid), "externalUid");
  keys.add({ key: accountKey(present!.row.id), number: staged.number });
  if (renamed) keys.add({ key: uidKey(externalUid), number: staged.number });
  return problems;
}

/** Goes through the rows in their order: each may name as its parent what a row above it makes. */
export async function place(chunk: Chunk, coming: readonly Coming[], keys: Keys, phase: Phase): Promise<void> {
  const parentOf = await parentsNamed(chunk, coming.map(refOf), keys);
  for (const one of coming) {
    const { wish, asks, named, id } = one;
    const { number } = named.staged;
    const by = wish?.parentBy ?? asks?.parentBy ?? "";
    if (wish || asks?.parent !== undefined) {
      const parent = parentOf(refOf(one), by);
      one.parentId = parent.id;
      one.problems.push(...parent.problems);
    }
    if (phase === "check") one.problems.push(...twiceIn(keys, one, chunk.one.alike));
    if (!wish || one.problems.length > 0) continue;
    addNew(keys, wish, number);
    if (wish.type !== "reseller") continue;
    const { externalId, externalUid } = wish.data;
    if (externalId) keys.add({ key: parentKey("external_id", externalId), number, planned: { id } });
    if (externalUid) keys.add({ key: parentKey("external_uid", externalUid), number, planned: { id } });
  }
}

export async function refuseAlike(chunk: Chunk, news: readonly Coming[]): Promise<void> {
  if (chunk.one.alike) return;
  const whole = news.filter(({ problems }) => problems.length === 0);
  const alike = await alikeAmong(
    chunk.tx,
    chunk.actor,
    whole.map(({ wish }) => ({ hubId: wish!.hubId, data: wish!.data })),
  );
  for (const [at, id] of alike) whole[at]!.problems.push(problem("", "row-looks-alike", { id }));
}

/** Every reseller that an earlier row of the file will make, as far as rows here name it. */
export const plannedIn = (keys: Keys, coming: readonly Coming[]) =>
  new Map(
    coming
      .flatMap((one) => parentKeys(refOf(one)).flatMap((key) => keys.all(key)))
      .map(({ planned }) => planned as Partial<Candidate> & { id: string })
      .filter((planned): planned is Candidate => planned.chain !== undefined)
      .map((planned) => [planned.id, planned]),
  );

export const filingOf = ({ id, wish, parentId, problems }: Coming): Filing => {
  const { type, hubId, environment, data } = wish!;
  return {
    ...{ id, type, hubId, data, parentId: parentId ?? null, doomed: problems.length > 0 },
    ...(environment && { environment }),
  };
};

const nobody = ["parent-ambiguous", "parent-not-named"];

/** Whether a refusal says something new: that the parent is not there follows from nobody being named. */
export const withoutNobody = (refusal: Refusal, { problems }: Coming) =>
  !(refusal.code === "parent-not-found" && problems.some(({ code }) => nobody.includes(code ?? "")));

import { inviteFirstUser } from "~/domain/customer-users/invite-first";
import { recordMany } from "~/domain/deed";
import { judgeChange, type Wanted, wantedBy, writeChange } from "~/domain/tier-accounts/change";
import { judgeFilings, type JudgedFiling, newAccountIds, writeFilings } from "~/domain/tier-accounts/file";
import { type Candidate, lockTree } from "~/domain/tier-accounts/tree";
import { bad, type Chunk, type Judgement, Keys, type Work } from "./chunk";
import {
  type Coming,
  comingOf,
  driftOf,
  earlierKeys,
  filingOf,
  type Phase,
  place,
  plannedIn,
  refusedChange,
  refuseAlike,
  withoutNobody,
} from "./customer-coming";
import { judgedChange, nameRows } from "./customers";
import { refusedRow } from "./problems";

interface Judged {
  coming: Coming[];
  filings: Map<Coming, JudgedFiling>;
  changes: Map<Coming, Wanted>;
  keys: Keys;
}

async function judgeNews({ tx, actor }: Chunk, news: Coming[], planned: Map<string, Candidate>) {
  const filings = await judgeFilings(tx, actor, news.map(filingOf), planned);
  const judged = new Map<Coming, JudgedFiling>();
  news.forEach((one, at) => {
    const filing = filings[at]!;
    one.problems.push(...filing.refusals.filter((refusal) => withoutNobody(refusal, one)).map(refusedRow));
    judged.set(one, filing);
  });
  return judged;
}

async function judgeOne({ tx, actor }: Chunk, one: Coming, planned: Map<string, Candidate>, phase: Phase) {
  const { named, asks, parentId } = one;
  const { row, now } = named.present!;
  const { type, environment, data, version } = asks!;
  const checked = phase === "run" ? (named.staged.facts as { version: number }).version : version;
  const moves = { ...(type && { type }), ...(parentId !== undefined && { parentId }) };
  const wanted = wantedBy(row, now, {
    ...moves,
    ...(environment !== undefined && { environment }),
    baseVersion: checked,
    data,
  });
  if (!wanted.differs || one.problems.length > 0) return wanted;
  const { refusals, after } = await judgeChange(tx, actor, row, wanted, planned);
  one.problems.push(
    ...refusals.filter((refusal) => withoutNobody(refusal, one)).map((refusal) => refusedChange(refusal, named)),
  );
  return { ...wanted, snapshot: after };
}

async function judge(chunk: Chunk, phase: Phase): Promise<Judged> {
  await lockTree(chunk.tx, chunk.actor.company.id, phase === "run" ? "alone" : "shared");
  const named = await nameRows(chunk);
  const fresh = named.filter(({ present }) => !present).length;
  const ids = phase === "run" ? await newAccountIds(chunk.tx, fresh) : [];
  let next = 0;
  const coming = named.map((one) =>
    comingOf(one, one.present ? "" : (ids[next++] ?? `row ${one.staged.number}`), phase),
  );
  const keys = phase === "check" ? await earlierKeys(chunk, coming) : new Keys(new Map());
  for (const one of coming) {
    const drift = phase === "run" ? driftOf(one) : [];
    if (drift.length > 0) one.problems = drift;
  }
  await place(chunk, coming, keys, phase);
  const news = coming.filter(({ wish }) => wish);
  await refuseAlike(chunk, news);
  const planned = plannedIn(keys, coming);
  const filings = await judgeNews(chunk, news, planned);
  const changes = new Map<Coming, Wanted>();
  for (const one of coming) if (one.asks?.differs) changes.set(one, await judgeOne(chunk, one, planned, phase));
  // Rows further down learn of the resellers that rows here will make, with the chain above each.
  for (const key of keys.fresh) {
    const { id } = (key.planned ?? {}) as { id?: string };
    if (id !== undefined) key.planned = planned.get(id) ?? { id };
  }
  return { coming, filings, changes, keys };
}

async function check(chunk: Chunk) {
  const { coming, changes, keys } = await judge(chunk, "check");
  const judged = coming.map((one): Judgement => {
    const { number } = one.named.staged;
    if (one.wish)
      return one.problems.length > 0
        ? bad(number, one.problems)
        : { number, verdict: "create", problems: null, facts: one.wish, subjectId: null };
    const differs = changes.get(one)?.differs ?? false;
    return judgedChange(one.named, { problems: one.problems, differs });
  });
  return { judged, keys: keys.fresh };
}

async function create({ tx, actor, one }: Chunk, filings: JudgedFiling[]): Promise<void> {
  await writeFilings(tx, actor, filings);
  const traces = [];
  for (const { id, snapshot } of filings) {
    const firstUser = one.invite ? await inviteFirstUser(tx, actor, { id, snapshot }) : null;
    const after = { ...snapshot, ...(firstUser && { firstUser }) };
    traces.push({ deed: "tier-account.create", subjectId: id, after });
  }
  await recordMany(tx, actor, traces);
}

async function run(chunk: Chunk): Promise<Judgement[]> {
  const { tx, actor } = chunk;
  const { coming, filings, changes } = await judge(chunk, "run");
  const good = coming.filter(({ problems }) => problems.length === 0);
  await create(
    chunk,
    good.flatMap((one) => filings.get(one) ?? []),
  );
  for (const one of good) {
    const { present } = one.named;
    const wanted = changes.get(one);
    if (present && wanted?.differs)
      await writeChange(tx, actor, present.row, { before: present.now, after: wanted.snapshot });
  }
  return coming.map((one): Judgement => {
    const { number } = one.named.staged;
    const subjectId = one.named.present?.row.id ?? null;
    if (one.problems.length > 0) return bad(number, one.problems, subjectId);
    if (one.wish) return { number, verdict: "create", problems: null, facts: null, subjectId: one.id };
    const verdict = changes.get(one)?.differs ? "change" : "unchanged";
    return { number, verdict, problems: null, facts: null, subjectId };
  });
}

/** Customers and resellers of the company's own tree, by the rules of the deeds that create and change one. */
export const customerWork: Work = { check, run };

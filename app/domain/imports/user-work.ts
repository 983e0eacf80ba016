import { eq } from "drizzle-orm";
import { among } from "~/db/many";
import { companies, customerUsers, tierAccounts } from "~/db/schema";
import { judgeEntry, newUserIds, type UserFiling, writeUsers } from "~/domain/customer-users/add";
import { judgeUserChange, wantedUser, writeUserChange } from "~/domain/customer-users/change";
import { addressKey, holdAddresses, takenAddresses } from "~/domain/customer-users/email-taken";
import { bad, type Chunk, type Judgement, type Work } from "./chunk";
import { keysAmong } from "./keys";
import { problem, refusedRow } from "./problems";
import { addressOf, type ComingUser, nameUsers, twice, userKey } from "./user-coming";

const isNew = (one: ComingUser) => one.present === null && one.user !== null && one.tierAccountId !== null;

async function nicknameIn({ tx, actor }: Chunk): Promise<string | null> {
  const { nickname } = companies;
  const [company] = await tx.select({ nickname }).from(companies).where(eq(companies.id, actor.company.id));
  return company?.nickname ?? null;
}

/** The rules of the deeds that add and change a user, for rows that nothing else speaks against. */
async function judgeRules(chunk: Chunk, coming: readonly ComingUser[]): Promise<void> {
  const { tx } = chunk;
  const news = coming.filter((one) => one.problems.length === 0 && isNew(one));
  const wanted = news.map(({ tierAccountId, user }) => ({ tierAccountId: tierAccountId!, email: user!.email }));
  const taken = await takenAddresses(tx, wanted);
  const nickname = chunk.one.invite ? await nicknameIn(chunk) : null;
  news.forEach((one, at) => {
    const refusals = [taken.get(addressKey(wanted[at]!)), judgeEntry(one.user!, nickname)];
    for (const refusal of refusals) if (refusal) one.problems.push(refusedRow(refusal));
  });
  for (const one of coming) {
    const { present, asks, problems } = one;
    if (!present || !asks?.wanted || asks.isSame || problems.length > 0) continue;
    const { wanted: after } = wantedUser(present, asks.wanted);
    problems.push(...(await judgeUserChange(tx, present, after)).map(refusedRow));
  }
}

const verdictOf = (one: ComingUser): Judgement => {
  const { staged, present, asks, problems } = one;
  const { number } = staged;
  if (problems.length > 0) return bad(number, problems, present?.id ?? null);
  if (!present) return { number, verdict: "create", problems: null, facts: null, subjectId: null };
  const { differs } = wantedUser(present, asks!.wanted ?? (present as never));
  if (asks!.isSame || !differs)
    return { number, verdict: "unchanged", problems: null, facts: null, subjectId: present.id };
  return { number, verdict: "change", problems: null, facts: { version: present.version }, subjectId: present.id };
};

async function check(chunk: Chunk) {
  const coming = await nameUsers(chunk);
  const keys = await keysAmong(
    chunk,
    coming.flatMap((one) => [addressOf(one), ...(one.present ? [userKey(one.present.id)] : [])]),
  );
  for (const one of coming) {
    one.problems.push(...twice(keys, one));
    const { number } = one.staged;
    if (one.present) keys.add({ key: userKey(one.present.id), number });
    if (one.problems.length === 0) keys.add({ key: addressOf(one), number });
  }
  await judgeRules(chunk, coming);
  return { judged: coming.map(verdictOf), keys: keys.fresh };
}

/** What the run may do was said by the check: somebody who has come, gone or changed since is left alone. */
function drift({ staged, present, problems, asks }: ComingUser): void {
  if (staged.verdict === "create" && present)
    problems.push(problem("email", "row-there-meanwhile", { id: present.id }));
  if (staged.verdict === "change" && !present) problems.push(problem("", "row-gone"));
  const { version } = (staged.facts ?? {}) as { version?: number };
  if (present && version !== undefined && version !== present.version && !asks!.isSame)
    problems.push(problem("version", "row-stale", { version: present.version }));
}

/** Keeps the customers and users of these rows as they are until the transaction ends. */
async function hold({ tx, actor }: Chunk, coming: readonly ComingUser[]): Promise<void> {
  const accounts = new Set(coming.flatMap(({ tierAccountId }) => tierAccountId ?? []));
  await tx.select({ id: tierAccounts.id }).from(tierAccounts).where(among(tierAccounts.id, accounts)).for("key share");
  const people = new Set(coming.flatMap(({ present }) => present?.id ?? []));
  if (people.size > 0)
    await tx.select({ id: customerUsers.id }).from(customerUsers).where(among(customerUsers.id, people)).for("update");
  await holdAddresses(tx, actor.company.id, "alone");
}

const rowOf = ({ actor }: Chunk, { tierAccountId, user }: ComingUser, id: string): UserFiling => {
  const { name, email, phone, language, status, entry } = user!;
  const about = { name, email, status, phone: phone || null, language: language ?? null };
  const access = { passwordHash: null, mustChangePassword: false };
  return { row: { ...about, ...access, id, companyId: actor.company.id, tierAccountId: tierAccountId! }, entry };
};

async function run(chunk: Chunk): Promise<Judgement[]> {
  const { tx, actor } = chunk;
  await hold(chunk, await nameUsers(chunk));
  const coming = await nameUsers(chunk);
  coming.forEach(drift);
  await judgeRules(chunk, coming);
  const good = coming.filter(({ problems }) => problems.length === 0);
  const news = good.filter(isNew);
  const ids = await newUserIds(tx, news.length);
  await writeUsers(
    tx,
    actor,
    news.map((one, at) => rowOf(chunk, one, ids[at]!)),
  );
  for (const { present, asks } of good) {
    if (!present || !asks?.wanted || asks.isSame) continue;
    const { wanted, differs } = wantedUser(present, asks.wanted);
    if (differs) await writeUserChange(tx, actor, present, wanted);
  }
  const idOf = new Map(news.map((one, at) => [one, ids[at]!]));
  return coming.map((one) => ({ ...verdictOf(one), facts: null, ...(idOf.has(one) && { subjectId: idOf.get(one)! }) }));
}

/** Users of the company's own customers, by the rules of the deeds that add and change one. */
export const userWork: Work = { check, run };

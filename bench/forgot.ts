import { randomInt } from "node:crypto";
import postgres from "postgres";
import { Visitor } from "../tests/support/browse";
import { STORE } from "./database";
import { type Figure, say } from "./figures";
import { median } from "./load";
import { startBuiltSite } from "./processes";

/** Addresses of each kind, each asked for once: asked for again, it would be told to wait. */
const PEOPLE = 50;

const KINDS = ["first", "second", "unknown", "pending", "suspended"] as const;

type Kind = (typeof KINDS)[number];

const emailOf = (kind: Kind, number: number) => `${kind}.${number}@forgotten.example`;

/** A person of each kind at a customer of their own; the second users stand behind first ones who ask for nothing. */
async function fillStore(sql: postgres.Sql): Promise<void> {
  const customers = await sql<{ id: string; companyId: string }[]>`
    select t.id, t.owner_id as "companyId" from tier_accounts t join companies c on c.id = t.owner_id
    where c.nickname = ${STORE} and t.deleted_at is null
      and not exists (select from customer_users u where u.tier_account_id = t.id) order by t.id`;
  let made = 0;
  const add = (at: { id: string; companyId: string }, email: string, status: string) => {
    const id = `CU-900-${String(100 + Math.floor(made / 1_000))}-${String(made++ % 1_000).padStart(3, "0")}`;
    return sql`
      insert into customer_users (id, company_id, tier_account_id, email, name, status, created_at)
      values (${id}, ${at.companyId}, ${at.id}, ${email}, 'Ana Sousa', ${status}, now() + ${made} * interval '1 ms')`;
  };
  for (let number = 0; number < PEOPLE; number++) {
    const at = (kind: number) => customers[(number * 4 + kind) % customers.length]!;
    await add(at(0), emailOf("first", number), "active");
    await add(at(1), `before.${number}@forgotten.example`, "active");
    await add(at(1), emailOf("second", number), "active");
    await add(at(2), emailOf("pending", number), "pending");
    await add(at(3), emailOf("suspended", number), "suspended");
  }
}

/** How often somebody is right who takes the slower of two answers for the first user's: one half is chance. */
function guessed(firsts: readonly number[], others: readonly number[]): number {
  let right = 0;
  for (const first of firsts) for (const other of others) right += first > other ? 1 : first === other ? 0.5 : 0;
  return right / (firsts.length * others.length);
}

const someAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** Whether the time of Forgot password's answer tells who is a first user. Row S6; decision 5. */
export async function measureForgot(url: string): Promise<Figure[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await fillStore(sql);
  await sql.end();
  const site = await startBuiltSite(url, { environment: { TRUST_PROXY: "1" } });
  const ask = async (email: string) => {
    const began = performance.now();
    const { status } = await new Visitor(site).post(
      `/store/${STORE}/forgot-password`,
      { email },
      { "x-forwarded-for": someAddress() },
    );
    if (status !== 303) throw new Error(`Forgot password answers ${status} to ${email}`);
    return performance.now() - began;
  };
  for (let number = 0; number < 50; number++) await ask(`warm.${number}@forgotten.example`);
  const times: Record<Kind, number[]> = { first: [], second: [], unknown: [], pending: [], suspended: [] };
  for (let number = 0; number < PEOPLE; number++)
    for (const kind of KINDS.toSorted(() => randomInt(3) - 1)) times[kind].push(await ask(emailOf(kind, number)));
  await site.stop();
  return [
    { what: "Forgot password: median for a first user", value: say.ms(median(times.first)) },
    ...KINDS.slice(1).flatMap((kind) => [
      { what: `… ${kind} ÷ first user`, value: say.ratio(median(times[kind]) / median(times.first)) },
      {
        what: `… told from ${kind} by its time (chance: 50 of 100)`,
        value: `${(100 * guessed(times.first, times[kind])).toFixed(0)} of 100`,
      },
    ]),
  ];
}

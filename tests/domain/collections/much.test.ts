import { asc, desc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { collectTierAccounts } from "~/domain/tier-accounts/collection";
import { parseQuery } from "~/rql/parse";
import { addCustomer, addReseller, ownerOf } from "../../support/world";

/** More than are counted each time. */
const MANY = 10_050;

let provider: Operator;
let reseller: string;
let first: string;

/** Copies of an account, each a second younger than the last. */
const multiply = (id: string) =>
  db.execute(sql`
    insert into ${tierAccounts} (id, owner_id, type, parent_id, name, external_id, external_uid, email, contact_info,
      created_at, created_by, updated_at, updated_by)
    select 'TA-' || lpad(n::text, 4, '0') || '-' || right(md5(a.id), 4) || '-' || right(md5(a.id || n), 5), a.owner_id, a.type,
      a.parent_id, 'Copy ' || n % 7, 'x' || n % 5, gen_random_uuid()::text, a.email, a.contact_info, a.created_at + n * interval '1 second',
      a.created_by, a.updated_at, a.updated_by
    from ${tierAccounts} a, generate_series(1, ${MANY - 2}) n where a.id = ${id}`);

beforeAll(async () => {
  provider = await ownerOf();
  reseller = await addReseller(provider, { name: "Quayside" });
  first = await addCustomer(provider, reseller, { name: "Copy of none" });
  await multiply(first);
});

const collect = (query: string) => collectTierAccounts(provider, parseQuery(query));

async function walk(query: string) {
  const [ids, totals] = [[] as string[], new Set<number>()];
  for (let offset = 0; ; offset += 1_000) {
    const { rows, total } = await collect([query, "limit=1000", `offset=${offset}`].filter(Boolean).join("&"));
    ids.push(...rows.map(({ id }) => id));
    totals.add(total);
    if (rows.length < 1_000) return { ids, totals: [...totals] };
  }
}

describe("more than ten thousand accounts", () => {
  const own = () => eq(tierAccounts.ownerId, provider.company.id);

  it("are paged in their order, without a gap or a repeat, with how many there are", async () => {
    const rows = await db.select({ id: tierAccounts.id }).from(tierAccounts).where(own());
    const { ids, totals } = await walk("");
    expect(totals).toEqual([MANY]);
    expect([...ids].sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  it("are sorted as asked, whether few fit or many", async () => {
    const rows = await db
      .select({ id: tierAccounts.id, externalId: tierAccounts.externalId })
      .from(tierAccounts)
      .where(own())
      .orderBy(desc(tierAccounts.name), asc(tierAccounts.createdAt), asc(tierAccounts.id));
    const order = "ordering(-name,created)";
    const many = await walk(`like(name,Copy*)&${order}`);
    const few = await walk(`and(like(name,Copy*),eq(external_id,x3))&${order}`);
    expect(many).toEqual({ ids: rows.map(({ id }) => id).filter((id) => id !== reseller), totals: [MANY - 1] });
    expect(few.ids).toEqual(rows.filter(({ externalId }) => externalId === "x3").map(({ id }) => id));
    expect(few.totals).toEqual([few.ids.length]);
  });

  it("are searched by the name of their parent too", async () => {
    const { rows, total } = await collect("search=QUAYSIDE&limit=10");
    expect([rows.length, total]).toEqual([10, MANY]);
  });

  it("are counted at most once a minute; the last page always says how many there are", async () => {
    const query = "ne(type,reseller)";
    expect((await collect(`${query}&limit=0`)).total).toBe(MANY - 1);
    const late = await addCustomer(provider, reseller, { name: "Late" });
    expect((await collect(`${query}&limit=0`)).total).toBe(MANY - 1);
    const last = await collect(`${query}&limit=100&offset=${MANY - 50}`);
    expect([last.rows.length, last.total]).toEqual([50, MANY]);
    const full = await collect(`${query}&limit=50&offset=${MANY - 50}`);
    expect(full.total).toBe(MANY);
    const beyond = await collect(`${query}&limit=50&offset=${2 * MANY}`);
    expect([beyond.rows, beyond.total]).toEqual([[], MANY - 1]);
    await deleteTierAccount(provider, late);
  });

  it("are counted anew each time where ten thousand or fewer fit", async () => {
    const query = "eq(external_id,x2)";
    const { total } = await collect(`${query}&limit=0`);
    const late = await addCustomer(provider, reseller, { externalId: "x2" });
    expect((await collect(`${query}&limit=0`)).total).toBe(total + 1);
    await deleteTierAccount(provider, late);
    expect((await collect(`${query}&limit=0`)).total).toBe(total);
  });
});

import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { subscriptions, tierAccountRequests, tierAccounts } from "~/db/schema";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { listTierAccounts, walkTierAccounts } from "~/domain/tier-accounts/list";
import { tierAccountQuery } from "~/domain/tier-accounts/query";
import { addCustomer, addReseller, change, makeHub, makeProduct, ownerOf, subscribe } from "../../support/world";

type Row = typeof tierAccounts.$inferSelect;

let people: Record<"provider" | "vendor", Operator>;
let rows: Row[];
let linked: Set<string>;
let pending: Record<keyof typeof people, Set<string>>;
let parents: string[];
let hubIds: string[];

const DAYS = ["2026-01-01", "2026-01-02", "2026-01-03"];

beforeAll(async () => {
  const provider = { ...(await ownerOf()), timeZone: "Pacific/Auckland" };
  const vendor = { ...(await ownerOf("vendor")), timeZone: "America/Los_Angeles" };
  const other = await ownerOf("vendor");
  people = { provider, vendor };
  const [product, foreign] = [await makeProduct(vendor.company), await makeProduct(other.company)];
  hubIds = [(await makeHub(provider.company)).id, (await makeHub(provider.company)).id];
  parents = [
    await addReseller(provider, { name: "Quayside Systems" }),
    await addReseller(provider, { name: "Harbor Quays" }),
  ];
  for (let index = 0; index < 36; index++) {
    const wanted = {
      name: `${["Ödön", "Lane", "東京商事", "Łódź"][index % 4]} ${index}`,
      hubId: [hubIds[0]!, hubIds[1]!, null][index % 3]!,
      environment: (["production", "test", "preview", null] as const)[index % 4]!,
    };
    const id = await (index % 5 === 0
      ? addReseller(provider, wanted)
      : addCustomer(provider, parents[index % 2]!, wanted));
    if (index % 2) await subscribe(provider.company, product, { customerId: id });
    if (index % 3) await subscribe(provider.company, foreign, { customerId: id });
    if (index % 4 < 2) await change(provider, id, { city: "Braga" });
    const at = (day: string, hour: number) => new Date(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
    await db
      .update(tierAccounts)
      .set({ createdAt: at(DAYS[index % 3]!, index % 24), updatedAt: at(DAYS[(index + 1) % 3]!, (index * 5) % 24) })
      .where(eq(tierAccounts.id, id));
  }
  const gone = await addCustomer(provider, parents[0]!, { name: "Lane gone" });
  await subscribe(provider.company, product, { customerId: gone });
  await deleteTierAccount(provider, gone);
  const mine = await db.select().from(tierAccounts).where(eq(tierAccounts.ownerId, provider.company.id));
  rows = mine.filter(({ deletedAt }) => deletedAt === null);
  const sold = await db.select().from(subscriptions).where(eq(subscriptions.vendorId, vendor.company.id));
  linked = new Set(sold.map(({ customerId }) => customerId));
  const open = await db.select().from(tierAccountRequests).where(eq(tierAccountRequests.status, "pending"));
  pending = {
    provider: new Set(open.map(({ tierAccountId }) => tierAccountId)),
    vendor: new Set(
      open.filter(({ vendorId }) => vendorId === vendor.company.id).map(({ tierAccountId }) => tierAccountId),
    ),
  };
});

/** The beginning of a day in a place, by its offset in January. */
const OFFSETS = { provider: "+13:00", vendor: "-08:00" };

function expected(who: keyof typeof people, search: URLSearchParams): string[] {
  const asked = (name: string) => search.get(name) ?? "";
  const since = (name: string) => (asked(name) ? Date.parse(`${asked(name)}T00:00:00${OFFSETS[who]}`) : -Infinity);
  const below = (row: Row) =>
    asked("parent") === "quay" ? parents.includes(row.parentId ?? "") : row.parentId === asked("parent");
  return rows
    .filter(
      (row) =>
        (who === "provider" || linked.has(row.id)) &&
        (!asked("type") || row.type === asked("type")) &&
        (!asked("hub") || (row.hubId ?? "none") === asked("hub")) &&
        (!asked("parent") || below(row)) &&
        (!asked("environment") || row.environment === asked("environment")) &&
        row.createdAt.getTime() >= since("created") &&
        row.updatedAt.getTime() >= since("changed") &&
        (!asked("pending") || pending[who].has(row.id)) &&
        (!asked("q") || row.search.includes(asked("q"))),
    )
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

const query = () =>
  fc.record({
    type: fc.constantFrom("", "", "customer", "reseller"),
    hub: fc.constantFrom("", "", "none", hubIds[0]!, hubIds[1]!, "HB-0000-0001"),
    parent: fc.constantFrom("", "", ...parents, "TA-0000-0000-0000"),
    environment: fc.constantFrom("", "", "production", "test", "preview"),
    created: fc.constantFrom("", "", ...DAYS),
    changed: fc.constantFrom("", "", ...DAYS),
    pending: fc.constantFrom("", "", "1"),
    q: fc.constantFrom("", "", "lane", "東京商", "lod", "nowhere"),
  });

describe("the directory", () => {
  it("is all rows in sight that pass every filter, for both sides; walking it for an export gives the same", async () => {
    const who = fc.constantFrom("provider" as const, "vendor" as const);
    await fc.assert(
      fc.asyncProperty(who, query(), fc.integer({ min: 1, max: 9 }), async (side, drawn, size) => {
        // A vendor does not see the resellers above, so it can ask for them by id alone.
        const search = new URLSearchParams({ ...drawn, sort: "created" });
        const asked = tierAccountQuery(search);
        const all = expected(side, search);
        const walked: string[] = [];
        for await (const batch of walkTierAccounts(people[side], asked)) walked.push(...batch.map(({ id }) => id));
        expect(walked).toEqual(all);
        const listed: string[] = [];
        for (let after = asked.window.after; ;) {
          const page = await listTierAccounts(people[side], { ...asked, window: { size, after } });
          expect(page.total).toBe(all.length);
          listed.push(...page.rows.map(({ id }) => id));
          if (page.next === null) break;
          after = tierAccountQuery(new URLSearchParams({ after: page.next, sort: "created" })).window.after;
        }
        expect(listed).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });

  it("finds a parent by a part of its name", async () => {
    const search = new URLSearchParams({ parent: "quay", sort: "created", size: "100" });
    const { rows: found } = await listTierAccounts(people.provider, tierAccountQuery(search));
    expect(found.map(({ id }) => id)).toEqual(expected("provider", search));
    expect(found.length).toBeGreaterThan(20);
  });

  it("shows the ticked ones alone, and none that is out of sight", async () => {
    const stranger = await ownerOf();
    const foreign = await addReseller(stranger);
    const ids = [rows[3]!.id, rows[1]!.id];
    const search = new URLSearchParams([...ids, foreign].map((id) => ["id", id]));
    const { rows: found } = await listTierAccounts(people.provider, tierAccountQuery(search));
    expect(found.map(({ id }) => id).sort()).toEqual(ids.toSorted());
  });
});

describe("a search that finds more than a thousand", () => {
  it("orders the first thousand it found, each once, and counts one more", async () => {
    const crowded = await ownerOf();
    const parent = await addReseller(crowded, { name: "Above" });
    await db.execute(sql`
      insert into tier_accounts (id, owner_id, type, parent_id, name, external_uid, email, contact_info, created_by, updated_by)
      select 'TA-' || lpad(n::text, 4, '0') || '-' || substr(${parent}, 4, 4) || '-0001', owner_id, 'customer', id,
        'Crowd ' || n % 7, md5(n || id), 'x@y.example', contact_info, created_by, updated_by
      from tier_accounts, generate_series(1, 1200) n where id = ${parent}`);
    const seen: string[] = [];
    const asked = tierAccountQuery(new URLSearchParams({ q: "crowd", size: "100" }));
    for (let after = asked.window.after; ;) {
      const page = await listTierAccounts(crowded, { ...asked, window: { size: 100, after } });
      expect(page.total).toBe(1_001);
      seen.push(...page.rows.map(({ name, id }) => `${name} ${id}`));
      if (page.next === null) break;
      after = tierAccountQuery(new URLSearchParams({ after: page.next })).window.after;
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen.length).toBe(1_000);
    const { rows: precise, total } = await listTierAccounts(
      crowded,
      tierAccountQuery(new URLSearchParams({ q: parent })),
    );
    expect([precise.map(({ id }) => id), total]).toEqual([[parent], 1]);
  });
});

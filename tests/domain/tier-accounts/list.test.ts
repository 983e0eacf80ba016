import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { tierAccounts } from "~/db/schema";
import { encodeCursor } from "~/domain/lists/page";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { listTierAccounts } from "~/domain/tier-accounts/list";
import { tierAccountQuery } from "~/domain/tier-accounts/query";
import { addCustomer, addReseller, ownerOf } from "../../support/world";

type Row = typeof tierAccounts.$inferSelect;

const LETTERS = ["a", "B", "é", "É", "ü", "Ж", "ё", "東", "ｱ", "Ａ", "%", "_", "\\", "'", " ", "1", "％"];
const MOMENTS = ["2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.679Z", "2025-12-31T23:59:59.999Z"];

let provider: Operator;
let rows: Row[];
let parentIds: string[];

beforeAll(async () => {
  provider = await ownerOf();
  const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 6 });
  const names = fc.sample(word, { numRuns: 36, seed: 7 }).map((name) => name.trim() || "x");
  parentIds = [await addReseller(provider, { name: "Quayside" }), await addReseller(provider, { name: "quayside" })];
  for (const [index, name] of names.entries()) {
    const wanted = { name, externalId: `e_${index % 5}`, email: `p${index}@x.example` };
    const id = await (index % 4 === 0
      ? addReseller(provider, wanted)
      : addCustomer(provider, parentIds[index % 2]!, wanted));
    const at = (step: number) => new Date(MOMENTS[(index * step) % 3]!);
    await db
      .update(tierAccounts)
      .set({ createdAt: at(1), updatedAt: at(2) })
      .where(eq(tierAccounts.id, id));
  }
  await deleteTierAccount(provider, await addReseller(provider, { name: "aaa" }));
  rows = (await db.select().from(tierAccounts).where(eq(tierAccounts.ownerId, provider.company.id))).filter(
    ({ deletedAt }) => deletedAt === null,
  );
});

const folded = (text: string) => text.normalize("NFKC").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const collator = new Intl.Collator("und");
const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The list as one would say it: all rows in memory, filtered, then sorted. */
function expected(search: URLSearchParams): string[] {
  const [q, type, parent] = [search.get("q")!.trim(), search.get("type"), search.get("parent")];
  const found = rows.filter((row) => {
    const text = [row.name, row.id, row.externalId, row.externalUid, row.email].join(" ");
    const hit = [...q].length >= 3 ? folded(text).includes(folded(q)) : folded(row.name).startsWith(folded(q));
    return (
      hit && (!["customer", "reseller"].includes(type!) || row.type === type) && (!parent || row.parentId === parent)
    );
  });
  const sort = search.get("sort")!;
  const value = {
    created: (a: Row, b: Row) => a.createdAt.getTime() - b.createdAt.getTime(),
    updated: (a: Row, b: Row) => a.updatedAt.getTime() - b.updatedAt.getTime(),
    name: (a: Row, b: Row) => collator.compare(a.name, b.name) || bytes(a.name, b.name),
  };
  const by = sort.replace(/^-/, "");
  const known = Object.hasOwn(value, by);
  const way = known && sort.startsWith("-") ? -1 : 1;
  const order = value[known ? (by as keyof typeof value) : "name"];
  return found.sort((a, b) => way * (order(a, b) || bytes(a.id, b.id))).map(({ id }) => id);
}

async function ask(search: URLSearchParams, size: number, at: Record<string, string> = {}) {
  const query = tierAccountQuery(new URLSearchParams([...search, ...Object.entries(at)]));
  return listTierAccounts(provider, { ...query, window: { ...query.window, size } });
}

type Answer = Awaited<ReturnType<typeof ask>>;

/** Follows the links to the end, and back again to the beginning. */
async function walk(
  search: URLSearchParams,
  size: number,
  between: (page: Answer) => Promise<unknown> = async () => null,
) {
  const [forward, backward]: [string[][], string[][]] = [[], []];
  let page = await ask(search, size);
  for (;;) {
    forward.push(page.rows.map(({ id }) => id));
    await between(page);
    if (page.next === null) break;
    page = await ask(search, size, { after: page.next });
  }
  for (;;) {
    backward.unshift(page.rows.map(({ id }) => id));
    if (page.previous === null) break;
    page = await ask(search, size, { before: page.previous });
  }
  return { forward, backward };
}

const typed = fc.oneof(
  fc.constantFrom("", "", "", "TA-", "quay", "e_1", "p1", "x.ex", "\\%", "　", "QUAYSIDE"),
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 4 }),
);

describe("listTierAccounts", () => {
  it("is all rows filtered and sorted, cut into pages that lead on and back, for any query", async () => {
    const query = fc.record({
      q: typed,
      type: fc.constantFrom("", "", "customer", "reseller", "banana"),
      parent: fc.constantFrom("", "", "", "0", "1", "TA-0000-0000-0000"),
      sort: fc.constantFrom("name", "-name", "created", "-created", "updated", "-updated", "banana", "toString", "-"),
    });
    await fc.assert(
      fc.asyncProperty(query, fc.integer({ min: 1, max: 9 }), async ({ parent, ...rest }, size) => {
        const search = new URLSearchParams({ ...rest, parent: parentIds[Number(parent || "9")] ?? parent });
        const all = expected(search);
        const told = new Set<number>();
        const { forward, backward } = await walk(search, size, async ({ total }) => told.add(total));
        expect(forward.flat()).toEqual(all);
        expect([...told]).toEqual([all.length]);
        expect(forward.slice(0, -1).every((page) => page.length === size)).toBe(true);
        expect(backward).toEqual(forward);
      }),
      { numRuns: 40 },
    );
  });

  it("shows every row once, however the list grows while it is read", async () => {
    for (const sort of ["name", "-created", "updated"]) {
      const search = new URLSearchParams({ sort, q: "", type: "" });
      const before = expected(search);
      let added = 0;
      const grow = async () => {
        if (added++ < 6) await addReseller(provider, { name: ["0", "Aé", "ЖЖ", "zz"][added % 4]! });
      };
      const { forward, backward } = await walk(search, 7, grow);
      for (const seen of [forward.flat(), backward.flat()]) {
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.filter((id) => before.includes(id))).toEqual(before);
      }
      rows = (await db.select().from(tierAccounts).where(eq(tierAccounts.ownerId, provider.company.id))).filter(
        ({ deletedAt }) => deletedAt === null,
      );
    }
  });

  it("forgives whatever stands in the address", async () => {
    const text = fc.string({ unit: "binary", maxLength: 30 });
    const parameters = fc.record({ q: text, sort: text, type: text, size: text, after: text, before: text });
    await fc.assert(
      fc.asyncProperty(parameters, async (drawn) => {
        const page = await listTierAccounts(provider, tierAccountQuery(new URLSearchParams(drawn)));
        expect(page.rows.length).toBeLessThanOrEqual(50);
      }),
      { numRuns: 40 },
    );
    const long = tierAccountQuery(new URLSearchParams({ q: "x".repeat(100_000) }));
    expect(await listTierAccounts(provider, long)).toEqual({
      rows: [],
      previous: null,
      next: null,
      total: 0,
      cap: 1_000,
    });
    const beyond = await ask(new URLSearchParams({ q: "", type: "customer" }), 5, {
      after: encodeCursor(["\u{10ffff}", "zz"]),
    });
    expect(beyond).toMatchObject({ rows: [], total: rows.filter(({ type }) => type === "customer").length });
  });
});

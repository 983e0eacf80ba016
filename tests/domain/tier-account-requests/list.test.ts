import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { tierAccountRequests } from "~/db/schema";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { countRequests, listRequests } from "~/domain/tier-account-requests/list";
import { ages, requestQuery } from "~/domain/tier-account-requests/query";
import { requestStatuses } from "~/domain/tier-account-requests/status";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { addCustomer, change, makeProduct, makeRequest, makeWorld, ownerOf, subscribe } from "../../support/world";

let people: Record<"provider" | "vendor" | "other" | "stranger", Operator>;
let accounts: string[];
let rows: (typeof tierAccountRequests.$inferSelect)[];
let productIds: Record<"heard" | "deaf", string>;
let second: string;

beforeAll(async () => {
  const { provider, vendor, resellerId, product } = await makeWorld();
  const other = await ownerOf("vendor");
  const deaf = await makeProduct(other.company, { sync: false });
  productIds = { heard: product.id, deaf: deaf.id };
  accounts = [];
  for (let index = 0; index < 6; index++) {
    const customerId = await addCustomer(provider, resellerId);
    accounts.push(customerId);
    await subscribe(provider.company, product, { customerId });
    if (index % 2) await subscribe(provider.company, deaf, { customerId });
    for (const city of ["Braga", "Faro"]) {
      const { requests } = await change(provider, customerId, { city });
      const own = requests.find(({ status }) => status === "pending")!.id;
      if (index % 3 === 1) await acceptRequest(vendor, own);
      if (index % 3 === 2) await ignoreRequest(vendor, own, "No");
    }
    const createdAt = new Date(Date.now() - [0.5, 3, 20, 200][index % 4]! * 86_400_000);
    await db.update(tierAccountRequests).set({ createdAt }).where(eq(tierAccountRequests.tierAccountId, customerId));
  }
  await deleteTierAccount(provider, accounts[5]!);
  second = (await findTierAccount(provider, accounts[1]!)).snapshot.name;
  const { provider: stranger } = await makeRequest();
  people = { provider, vendor, other, stranger };
  rows = await db.select().from(tierAccountRequests).where(eq(tierAccountRequests.providerId, provider.company.id));
});

const isOfAge = (at: Date, days: number) => {
  const old = Date.now() - at.getTime();
  return days > 0 ? old <= days * 86_400_000 : old > -days * 86_400_000;
};

/** By the account's name, or by the beginning of the request's id. */
const isFound = (q: string, id: string, tierAccountId: string) => {
  if (q.startsWith("name of")) return tierAccountId === accounts[1];
  return q.startsWith("harbor") || id.toLowerCase().startsWith(q.toLowerCase());
};

const seenBy = {
  provider: () => true,
  vendor: (row: { vendorId: string }) => row.vendorId === people.vendor.company.id,
  other: (row: { vendorId: string }) => row.vendorId === people.other.company.id,
};

describe("listRequests", () => {
  it("is what concerns one's company, filtered, newest first, in pages that lead on and back", async () => {
    const query = fc.record({
      who: fc.constantFrom("provider" as const, "vendor" as const, "other" as const),
      status: fc.constantFrom("", "", ...requestStatuses, "banana"),
      account: fc.option(fc.nat(5), { nil: null, freq: 2 }),
      product: fc.constantFrom("", "", "heard", "deaf"),
      age: fc.constantFrom("", "", ...(Object.keys(ages) as (keyof typeof ages)[])),
      q: fc.constantFrom("", "", "harbor lane", "TAR-", "tar-0", "name of the second"),
      sort: fc.constantFrom("", "created"),
      size: fc.integer({ min: 1, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(query, async ({ who, status, account, size, product, age, q, sort }) => {
        const known = requestStatuses.some((name) => name === status);
        const all = rows
          .filter(seenBy[who])
          .filter((row) => !known || row.status === status)
          .filter((row) => account === null || row.tierAccountId === accounts[account])
          .filter((row) => product === "" || row.productId === productIds[product])
          .filter((row) => age === "" || isOfAge(row.createdAt, ages[age]))
          .filter(({ id, tierAccountId }) => q === "" || isFound(q, id, tierAccountId))
          .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
          .map(({ id }) => id);
        if (sort === "created") all.reverse();
        const of = { account: account === null ? "" : accounts[account]!, product: product && productIds[product] };
        const address = { ...of, status, age, q: q.startsWith("name of") ? second : q, sort };
        const ask = (at: Record<string, string>) => {
          const asked = requestQuery(new URLSearchParams({ ...address, ...at }));
          return listRequests(people[who], { ...asked, window: { ...asked.window, size } });
        };
        const [forward, backward]: [string[], string[]] = [[], []];
        let page = await ask({});
        for (; ; page = await ask({ after: page.next })) {
          forward.push(...page.rows.map(({ id }) => id));
          if (page.next === null) break;
        }
        for (; ; page = await ask({ before: page.previous })) {
          backward.unshift(...page.rows.map(({ id }) => id));
          if (page.previous === null) break;
        }
        expect(forward).toEqual(all);
        expect(backward).toEqual(all);
        expect(await countRequests(people[who], requestQuery(new URLSearchParams(address)))).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });

  it("shows a stranger nothing, whatever is asked for", async () => {
    for (const account of ["", accounts[0]!]) {
      const query = requestQuery(new URLSearchParams({ account }));
      const { rows: found } = await listRequests(people.stranger, query);
      expect(found.filter(({ id }) => rows.some((row) => row.id === id))).toEqual([]);
      expect(await countRequests(people.stranger, query)).toBe(found.length);
    }
  });

  it("forgives whatever stands in the address", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 20 }).filter((drawn) => !drawn.includes("\0"));
    const parameters = fc.record({ status: text, account: text, size: text, after: text, before: text });
    await fc.assert(
      fc.asyncProperty(parameters, async (drawn) => {
        await listRequests(people.provider, requestQuery(new URLSearchParams(drawn)));
      }),
      { numRuns: 25 },
    );
  });
});

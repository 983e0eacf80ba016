import { expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { listContracts } from "~/domain/contracts/list";
import { offerContract } from "~/domain/contracts/offer";
import { type ContractFilter, contractQuery } from "~/domain/contracts/query";
import { decodeCursor } from "~/domain/lists/page";
import { inTransaction } from "~/domain/deed";
import { know } from "~/domain/partners/know";
import { makeAgreement } from "../../support/partners";
import { ownerOf } from "../../support/world";

/** Offers this partner a contract of the distributor's. */
async function offer(distributor: Operator, partner: Operator): Promise<string> {
  await inTransaction((tx) => know(tx, [distributor.company.id, partner.company.id]));
  const agreementId = await makeAgreement(distributor, "service", { name: "Terms of service" });
  return offerContract(distributor, agreementId, partner.company.id);
}

const query = (filter: Partial<ContractFilter>, descending: boolean) => ({
  ...contractQuery(new URLSearchParams()),
  ...filter,
  descending,
});

/** The ids of all pages of two, to the end and back again. */
async function walk(actor: Operator, filter: Partial<ContractFilter>, descending: boolean) {
  const asked = query(filter, descending);
  const pages = [await listContracts(actor, { ...asked, window: { size: 2 } })];
  const last = () => pages[pages.length - 1]!;
  while (last().next !== null) {
    const after = decodeCursor(last().next);
    pages.push(await listContracts(actor, { ...asked, window: { size: 2, after } }));
  }
  const there = pages.map(({ rows }) => rows.map(({ id }) => id));
  const back = there.slice(-1);
  let { previous } = last();
  while (previous !== null) {
    const page = await listContracts(actor, { ...asked, window: { size: 2, before: decodeCursor(previous) } });
    back.unshift(page.rows.map(({ id }) => id));
    previous = page.previous;
  }
  return { there, back, totals: pages.map(({ total }) => total) };
}

test("pages of contracts hold those of either side in the order they were made, there and back", async () => {
  const middle = await ownerOf("distributor");
  const above = await ownerOf("distributor");
  const ids: string[] = [];
  for (const own of [true, false, true, true, false]) {
    const other = own ? await ownerOf("reseller") : above;
    ids.push(own ? await offer(middle, other) : await offer(above, middle));
  }
  const [a, b, c, d, e] = ids;
  for (const filter of [{}, { search: "terms of" }]) {
    const newestFirst = await walk(middle, filter, true);
    expect(newestFirst.there).toEqual([[e, d], [c, b], [a]]);
    expect(newestFirst.back).toEqual(newestFirst.there);
    expect(newestFirst.totals).toEqual([5, 5, 5]);
    expect((await walk(middle, filter, false)).there).toEqual([[a, b], [c, d], [e]]);
  }
  expect((await walk(middle, { partnerId: above.company.id }, true)).there).toEqual([[e, b]]);
  expect((await walk(above, {}, true)).there).toEqual([[e, b]]);
});

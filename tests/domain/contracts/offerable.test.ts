import { expect, test } from "vitest";
import { offerable, offerContract } from "~/domain/contracts/offer";
import { inTransaction } from "~/domain/deed";
import { know } from "~/domain/partners/know";
import { makeAgreement } from "../../support/partners";
import { ownerOf } from "../../support/world";

test("whom an agreement can be offered to: twenty at once, others by searching, and whoever has it is marked", async () => {
  const distributor = await ownerOf("distributor");
  const partners = [];
  for (let made = 0; made < 21; made++) partners.push((await ownerOf("reseller")).company);
  const vendor = (await ownerOf("vendor")).company;
  const all = [distributor.company.id, vendor.id, ...partners.map(({ id }) => id)];
  for (const id of all.slice(1)) await inTransaction((tx) => know(tx, [distributor.company.id, id]));
  const id = await makeAgreement(distributor, "service");
  const ask = (search: string, type: "service" | "program" = "service") => offerable(distributor, { id, type }, search);

  const first = await ask("");
  expect(first).toMatchObject({ more: true, partners: { length: 20 } });
  expect(await ask("", "program")).toMatchObject({ more: false, partners: [{ id: vendor.id }] });
  const last = partners.find((one) => !first.partners.some((shown) => shown.id === one.id))!;
  expect(await ask(last.id)).toEqual({ more: false, partners: [{ id: last.id, name: last.name, taken: false }] });
  expect((await ask(vendor.id)).partners).toEqual([]);

  await offerContract(distributor, id, last.id);
  expect((await ask(last.id)).partners).toMatchObject([{ id: last.id, taken: true }]);
  expect((await ask("")).partners.some(({ taken }) => taken)).toBe(false);
});

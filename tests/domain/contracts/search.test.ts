import { expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { listContracts } from "~/domain/contracts/list";
import { offerContract } from "~/domain/contracts/offer";
import { contractQuery } from "~/domain/contracts/query";
import { makeCouple } from "../../support/contracts";
import { makeAgreement } from "../../support/partners";

const found = async (actor: Operator, q: string) =>
  (await listContracts(actor, contractQuery(new URLSearchParams({ q })))).rows.map(({ id }) => id);

test("a search of contracts looks at their ids, at their agreements and at the other company, whoever asks", async () => {
  const { distributor, partner } = await makeCouple();
  const agreementId = await makeAgreement(distributor, "program", { name: "Zürich Terms 100%" });
  const contractId = await offerContract(distributor, agreementId, partner.company.id);
  const other = await makeAgreement(distributor, "service", { name: "Something else" });

  const speaking = [contractId.slice(4, 16), contractId.toLowerCase(), "zurich terms", "100%", agreementId];
  for (const [actor, company] of [
    [distributor, partner.company],
    [partner, distributor.company],
  ] as const)
    for (const q of [...speaking, company.id, company.name.toUpperCase()])
      expect([q, await found(actor, q)]).toEqual([q, [contractId]]);
  for (const q of ["_", "100_", other, "nobody has this"]) expect([q, await found(distributor, q)]).toEqual([q, []]);
  expect(await found(distributor, distributor.company.id)).toEqual([]);
});

import { expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { offerContract } from "~/domain/contracts/offer";
import { withdrawContract } from "~/domain/contracts/withdraw";
import { inTransaction } from "~/domain/deed";
import { joinPartner } from "~/domain/partner-invitations/activate";
import { openInvitation } from "~/domain/partner-invitations/opened";
import { renewInvitation } from "~/domain/partner-invitations/renew";
import { know } from "~/domain/partners/know";
import { listPartners } from "~/domain/partners/list";
import { partnerQuery } from "~/domain/partners/query";
import { makeAgreement, makeInvitedPartner } from "../../support/partners";
import { aVisitor } from "../../support/people";
import { ownerOf, refusalOf } from "../../support/world";

const directoryOf = async (actor: Operator) =>
  (await listPartners(actor, partnerQuery(new URLSearchParams()))).rows.map(({ id, status }) => [id, status]);

const accept = (actor: Operator, token: string) =>
  joinPartner(actor, token, { as: actor.company.id, company: "", accepted: "yes", read: 1 });

test("an invited partner whose offer is withdrawn leaves the directory, and is back with the next one", async () => {
  const { distributor, partnerId, contractId, token } = await makeInvitedPartner();
  expect(await directoryOf(distributor)).toEqual([[partnerId, "invited"]]);
  expect(await withdrawContract(distributor, contractId)).toBe(true);
  expect(await directoryOf(distributor)).toEqual([]);
  expect(await refusalOf(openInvitation(aVisitor(), token))).toBe("Conflict link-void");

  await offerContract(distributor, await makeAgreement(distributor), partnerId);
  expect(await directoryOf(distributor)).toEqual([[partnerId, "invited"]]);
  const again = await renewInvitation(distributor, partnerId, { way: "copy" });
  expect(await refusalOf(accept(await ownerOf("vendor"), again!))).toBe("done");
});

test("a company that has one of the contracts that were offered to the invited one does not take its place", async () => {
  const { distributor, partnerId, token } = await makeInvitedPartner();
  const vendor = await ownerOf("vendor");
  await inTransaction((tx) => know(tx, [distributor.company.id, vendor.company.id]));
  const other = await makeAgreement(distributor);
  await offerContract(distributor, other, vendor.company.id);
  const second = await offerContract(distributor, other, partnerId);
  expect(await refusalOf(accept(vendor, token))).toBe("Conflict contract-open");
  await withdrawContract(distributor, second);
  expect(await refusalOf(accept(vendor, token))).toBe("done");
});

import { describe, expect, it } from "vitest";
import type { Operator, OperatorRole } from "~/auth/actor";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { findRequest } from "~/domain/tier-account-requests/find";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { addCustomer, addReseller, change, deedsOf } from "../../support/world";
import { makeRequest, makeStaff, makeWorld, refusalOf, subscribe } from "../../support/world";

const roles: OperatorRole[] = ["owner", "operations", "sales", "viewer"];
const [yes, wrongRole] = ["done", "Forbidden role-not-allowed"];
const [notVendor, notProvider] = ["Forbidden only-vendor-decides", "Forbidden only-providers-add"];

type Answers = Record<OperatorRole, string | undefined>;

const table: { deed: string; provider: Answers; vendor: Answers }[] = [
  {
    deed: "create",
    provider: { owner: yes, operations: yes, sales: yes, viewer: wrongRole },
    vendor: { owner: notProvider, operations: notProvider, sales: notProvider, viewer: notProvider },
  },
  {
    deed: "update",
    provider: { owner: yes, operations: yes, sales: yes, viewer: wrongRole },
    vendor: { owner: yes, operations: yes, sales: yes, viewer: wrongRole },
  },
  {
    deed: "delete",
    provider: { owner: yes, operations: yes, sales: wrongRole, viewer: wrongRole },
    vendor: { owner: yes, operations: yes, sales: wrongRole, viewer: wrongRole },
  },
  {
    deed: "accept",
    provider: { owner: notVendor, operations: notVendor, sales: notVendor, viewer: notVendor },
    vendor: { owner: yes, operations: yes, sales: yes, viewer: wrongRole },
  },
  {
    deed: "ignore",
    provider: { owner: notVendor, operations: notVendor, sales: notVendor, viewer: notVendor },
    vendor: { owner: yes, operations: yes, sales: yes, viewer: wrongRole },
  },
];

const recorded: Record<string, string> = {
  create: "tier-account.create",
  update: "tier-account.update",
  delete: "tier-account.delete",
  accept: "tier-account-request.accept",
  ignore: "tier-account-request.ignore",
};

async function attempt(deed: string, actor: Operator, world: Awaited<ReturnType<typeof makeWorld>>) {
  const { provider, resellerId, product } = world;
  if (deed === "create") return addReseller(actor);
  const customerId = await addCustomer(provider, resellerId);
  await subscribe(provider.company, product, { customerId });
  if (deed === "update") return change(actor, customerId, { city: "Braga" });
  if (deed === "delete") return deleteTierAccount(actor, customerId);
  const { requests } = await change(provider, customerId, { city: "Braga" });
  const id = requests[0]!.id;
  return deed === "accept" ? acceptRequest(actor, id) : ignoreRequest(actor, id, "Wrong city");
}

describe.each(table)("who may $deed", ({ deed, ...expected }) => {
  it.each(["provider", "vendor"] as const)("at the %s", async (side) => {
    const world = await makeWorld();
    const staff = await makeStaff(world[side].company);
    const answers: Partial<Answers> = {};
    for (const role of roles) {
      answers[role] = await refusalOf(attempt(deed, staff[role], world));
      expect(await deedsOf(staff[role])).toEqual(answers[role] === yes ? [recorded[deed]] : []);
    }
    expect(answers).toEqual(expected[side]);
  });
});

describe("what the pages may offer", () => {
  it("is what the deeds allow", async () => {
    const { provider, vendor, customerId, requestId } = await makeRequest();
    for (const { company } of [provider, vendor]) {
      const staff = await makeStaff(company);
      for (const role of roles) {
        const { may } = await findTierAccount(staff[role], customerId);
        expect(may).toEqual({ edit: role !== "viewer", delete: role === "owner" || role === "operations" });
        const decides = company.role === "vendor" && role !== "viewer";
        expect((await findRequest(staff[role], requestId)).may).toEqual({ accept: decides, ignore: decides });
      }
    }
  });

  it("lets everybody of the two companies look", async () => {
    const { provider, vendor, customerId, requestId } = await makeRequest();
    for (const { company } of [provider, vendor]) {
      const { viewer } = await makeStaff(company);
      expect(await findTierAccount(viewer, customerId)).toMatchObject({ id: customerId });
      expect(await findRequest(viewer, requestId)).toMatchObject({ id: requestId });
    }
  });
});

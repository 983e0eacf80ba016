import { collectTierAccounts, findWiredAccount, tierAccountFields } from "~/domain/tier-accounts/collection";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { collectVersions, findWiredVersion } from "~/domain/tier-accounts/wired-versions";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { type Endpoint, endpoint, nothing, ok, page, tagOf } from "../endpoint";
import { unlessStale } from "../errors";
import { ChangedAccount } from "./bodies";
import { createAccount } from "./create";
import { changeOf } from "./facts";
import { TierAccount, wireAccount, wireVersion } from "./wire";

const customers = { tag: "Customers", module: "customers", status: 200 } as const;

const searchAccounts = endpoint({
  ...{ method: "GET", path: "/tier/accounts", name: "searchTierAccounts", ...customers },
  ...{ summary: "List customers and resellers.", list: { row: TierAccount, fields: tierAccountFields } },
  work: async ({ actor, query }) => {
    const found = await collectTierAccounts(actor, query);
    return page(found.rows.map(wireAccount), found, query);
  },
});

const getAccount = endpoint({
  ...{ method: "GET", path: "/tier/accounts/:id", name: "getTierAccount", ...customers },
  ...{ summary: "Read an account.", answer: TierAccount },
  work: async ({ actor, params }) => {
    const account = await findWiredAccount(actor, params.id!);
    return ok(wireAccount(account), tagOf(account.version));
  },
});

const updateAccount = endpoint({
  ...{ method: "PUT", path: "/tier/accounts/:id", name: "updateTierAccount", ...customers },
  summary: "Change an account. What is left out stays; vendors of linked products get a request each.",
  ...{ body: ChangedAccount, answer: TierAccount },
  work: async ({ actor, params, body, seen }) => {
    const id = params.id!;
    await updateTierAccount(actor, changeOf(id, body, seen)).catch(unlessStale(seen));
    const account = await findWiredAccount(actor, id);
    return ok(wireAccount(account), tagOf(account.version));
  },
});

const deleteAccount = endpoint({
  ...{ method: "DELETE", path: "/tier/accounts/:id", name: "deleteTierAccount", ...customers },
  ...{ summary: "Delete an account that has nobody below it, for good.", status: 204 },
  work: async ({ actor, params }) => {
    await deleteTierAccount(actor, params.id!);
    return nothing;
  },
});

const searchVersions = endpoint({
  ...{ method: "GET", path: "/tier/accounts/:id/versions", name: "searchTierAccountVersions", ...customers },
  ...{ summary: "List an account as it was after each change.", list: { row: TierAccount } },
  work: async ({ actor, params, query }) => {
    const found = await collectVersions(actor, params.id!, query);
    return page(found.rows.map(wireVersion), found, query);
  },
});

const getVersion = endpoint({
  ...{ method: "GET", path: "/tier/accounts/:id/versions/:version", name: "getTierAccountVersion", ...customers },
  ...{ summary: "Read an account as it was.", answer: TierAccount },
  work: async ({ actor, params }) => ok(wireVersion(await findWiredVersion(actor, params.id!, params.version!))),
});

/** Customers: tier accounts. Connect.md §3.1. */
export const tierAccountEndpoints: readonly Endpoint[] = [
  searchAccounts,
  createAccount,
  getAccount,
  updateAccount,
  deleteAccount,
  searchVersions,
  getVersion,
];

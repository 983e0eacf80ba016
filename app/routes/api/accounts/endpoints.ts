import {
  demandOwnAccount,
  readableCompanies,
  readableUsers,
  type WiredCompany,
  type WiredUser,
} from "~/domain/companies/collection";
import { type Endpoint, endpoint, ok, page } from "../endpoint";
import { readOnly } from "../read-only";
import { moment } from "../wire";

/** A company as clients read it: they sign in by asking for it. Connect.md §3.1, §5.1. */
const wireCompany = ({ id, name, role, createdAt }: WiredCompany) => ({
  ...{ id, name, type: role === "vendor" ? "vendor" : "provider", role },
  events: { created: { at: moment(createdAt) } },
});

const wireUser = ({ id, name, email, role, createdAt }: WiredUser) => ({
  ...{ id, name, email, active: true, role },
  events: { created: { at: moment(createdAt) } },
});

const users = { module: null, path: "/accounts/:id/users" } as const;

const searchUsers = endpoint({
  ...{ method: "GET", ...users, name: "searchAccountUsers", list: ["id", "name", "email", "active", "role", "events"] },
  work: async ({ actor, params, query }) => {
    demandOwnAccount(actor, params.id!);
    const found = await readableUsers.collect(actor, query);
    return page(found.rows.map(wireUser), found, query);
  },
});

const getUser = endpoint({
  ...{ method: "GET", ...users, path: "/accounts/:id/users/:user", name: "getAccountUser" },
  work: async ({ actor, params }) => {
    demandOwnAccount(actor, params.id!);
    return ok(wireUser(await readableUsers.find(actor, params.user!)));
  },
});

export const accountEndpoints: readonly Endpoint[] = [
  ...readOnly({
    ...{ path: "/accounts", names: ["Account", "Accounts"], module: null },
    members: ["id", "name", "type", "role", "events"],
    ...{ from: readableCompanies, wire: wireCompany },
  }),
  searchUsers,
  getUser,
];

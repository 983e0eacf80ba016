import { z } from "zod";
import {
  demandOwnAccount,
  readableCompanies,
  readableUsers,
  type WiredCompany,
  type WiredUser,
} from "~/domain/companies/collection";
import { type Endpoint, endpoint, ok, page } from "../endpoint";
import { readOnly } from "../read-only";
import { companyId, events, oneOf, publicId, text } from "../shapes";
import { moment } from "../wire";

/** A company as clients read it: they sign in by asking for it. Connect.md §3.1, §5.1. */
const Account = z
  .object({
    id: companyId,
    name: text("The company's name.", "Meridian Distribution"),
    type: oneOf(["vendor", "provider"], "Whether it makes products or sells them on."),
    role: oneOf(["vendor", "distributor", "reseller"], "The same, and where a provider stands."),
    events: events("created"),
  })
  .meta({ id: "Account", description: "A company that works with Counterpart." });

const User = z
  .object({
    id: publicId("UR-ddd-ddd-ddd", "The person's id.", "UR-310-552-008"),
    name: text("The person's name.", "Ana Duarte"),
    email: text("Where they are reached.", "ana@meridian.example"),
    active: z.literal(true).meta({ description: "Those who are suspended are not listed." }),
    role: oneOf(["owner", "operations", "sales", "viewer"], "What they may do in the company."),
    events: events("created"),
  })
  .meta({ id: "User", description: "Somebody who works for the company." });

const wireCompany = ({ id, name, role, createdAt }: WiredCompany): z.input<typeof Account> => ({
  ...{ id, name, type: role === "vendor" ? "vendor" : "provider", role },
  events: { created: { at: moment(createdAt) } },
});

const wireUser = ({ id, name, email, role, createdAt }: WiredUser): z.input<typeof User> => ({
  ...{ id, name, email, active: true, role },
  events: { created: { at: moment(createdAt) } },
});

const accounts = { tag: "Accounts", module: null, status: 200 } as const;

const searchUsers = endpoint({
  ...{ method: "GET", path: "/accounts/:id/users", name: "searchAccountUsers", ...accounts },
  summary: "List who works for the company.",
  list: { row: User, fields: readableUsers.fields },
  work: async ({ actor, params, query }) => {
    demandOwnAccount(actor, params.id!);
    const found = await readableUsers.collect(actor, query);
    return page(found.rows.map(wireUser), found, query);
  },
});

const getUser = endpoint({
  ...{ method: "GET", path: "/accounts/:id/users/:user", name: "getAccountUser", ...accounts },
  ...{ summary: "Read one who works for the company.", answer: User },
  work: async ({ actor, params }) => {
    demandOwnAccount(actor, params.id!);
    return ok(wireUser(await readableUsers.find(actor, params.user!)));
  },
});

export const accountEndpoints: readonly Endpoint[] = [
  ...readOnly({
    ...{
      path: "/accounts",
      names: ["Account", "Accounts"],
      nouns: ["the token's own company", "the token's own company"],
    },
    ...{ tag: "Accounts", module: null, row: Account, from: readableCompanies, wire: wireCompany },
  }),
  searchUsers,
  getUser,
];

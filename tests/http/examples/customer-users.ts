import type postgres from "postgres";
import { ids } from "../../support/demo";
import { demoUser } from "../../support/demo-users";
import type { Example } from "./example";

const own = { companyId: ids.northline };

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "northline",
  visit,
});
const deed = (name: string, visit: Example["visit"]): Example => ({ ...page(visit), deed: name });

const ticked = (deed: string, status: "active" | "suspended") => async (sql: postgres.Sql) => {
  const { id } = await demoUser(sql, { status });
  return { at: own, query: `?id=${id}`, body: { [id]: deed } };
};

/** A deed that asks for nothing but a yes. */
const yes = (about?: Parameters<typeof demoUser>[1]) => async (sql: postgres.Sql) => ({
  at: (await demoUser(sql, about)).at,
  body: {},
});

let added = 0;

/** The addresses of customers' users in the console. */
export const customerUserExamples = {
  customerUsers: page(),
  suspendCustomerUsers: deed("customer-user.suspend", ticked("suspend", "active")),
  activateCustomerUsers: deed("customer-user.activate", ticked("activate", "suspended")),
  usersOfCustomer: page(async (sql) => ({ at: { ...own, tierAccountId: (await demoUser(sql)).tierAccountId } })),
  addCustomerUser: deed("customer-user.add", async (sql) => {
    const { tierAccountId, email } = await demoUser(sql);
    return {
      at: { ...own, tierAccountId },
      body: {
        ...{ name: "Marta Lopes", email: `new-${++added}-${email}`, phone: "+351 22 555 0149", language: "pt" },
        ...{ status: "active", entry: "nothing", temporary: "" },
      },
    };
  }),
  changeCustomerUser: deed("customer-user.change", async (sql) => {
    const { at, email } = await demoUser(sql);
    return {
      at,
      body: { name: "Rui Prates Lima", email, phone: "", language: "", status: "suspended", baseVersion: "1" },
    };
  }),
  deletedCustomerUsers: page(async (sql) => ({ at: { ...own, tierAccountId: (await demoUser(sql)).tierAccountId } })),
  allDeletedUsers: page(),
  viewAsCustomer: deed("customer-user.view", async (sql) => ({
    at: (await demoUser(sql)).at,
    body: { reason: "They asked why an order is missing." },
  })),
  eraseCustomerUser: deed("customer-user.erase", yes()),
  deleteCustomerUser: deed("customer-user.delete", yes()),
  approveCustomerUser: deed("customer-user.approve", yes({ status: "pending" })),
  denyCustomerUser: deed("customer-user.deny", async (sql) => ({
    at: (await demoUser(sql, { status: "pending" })).at,
    body: { reason: "Nobody of this name works there." },
  })),
  makePasswordLink: deed("customer-user.make-password-link", async (sql) => ({
    at: (await demoUser(sql)).at,
    body: { way: "mail" },
  })),
  withdrawPasswordLink: deed("customer-user.withdraw-password-link", yes({ link: true })),
  sendPortalUrl: deed("customer-user.send-portal-url", yes()),
} satisfies Record<string, Example>;

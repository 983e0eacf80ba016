import type { Operator } from "~/auth/actor";
import type { NewUser } from "~/domain/customer-users/forms";
import { findCustomerUser } from "~/domain/customer-users/find";
import type { CustomerUserChange } from "~/domain/customer-users/change";
import type { UserAt } from "~/domain/customer-users/hold";
import { aCompany, aCustomerUser, someEmail } from "./people";
import { addCustomer, addReseller, makeOperator } from "./world";

/** A provider with a storefront, somebody of its staff, and a customer below a reseller. */
export async function aTeam() {
  const store = await aCompany();
  const owner = await makeOperator(store);
  const resellerId = await addReseller(owner);
  return { store, owner, resellerId, customerId: await addCustomer(owner, resellerId) };
}

/** A team with users of their customer, the first one first. */
export async function aTeamWithUsers(count = 1, about: Partial<Parameters<typeof aCustomerUser>[0]> = {}) {
  const team = await aTeam();
  const users: Awaited<ReturnType<typeof aCustomerUser>>[] = [];
  for (let made = 0; made < count; made++)
    users.push(await aCustomerUser({ companyId: team.store.id, tierAccountId: team.customerId, ...about }));
  const [user] = users;
  return { ...team, users, user: user!, at: { tierAccountId: team.customerId, id: user!.id } };
}

/** What Add User may be told. */
export const newUser = (about: Partial<NewUser> = {}): NewUser => ({
  ...{ name: "Marta Lopes", email: someEmail(), phone: "", language: undefined, status: "active" },
  ...{ entry: "nothing", temporary: "" },
  ...about,
});

/** The change that leaves a user as the actor sees them, but for what is named. */
export async function userChange(actor: Operator, at: UserAt, about: Partial<CustomerUserChange> = {}) {
  const { name, email, phone, language, status, version } = await findCustomerUser(actor, at);
  const details = { name, email, phone: phone ?? "", language: (language ?? undefined) as NewUser["language"], status };
  return { ...details, temporary: "", baseVersion: version, ...about } satisfies CustomerUserChange;
}

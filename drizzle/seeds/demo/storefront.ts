import { db } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { daysAgo, fixedId } from "./calendar";
import { find, type Tree } from "./tree";

const users = [
  { name: "Leonor Sampaio", email: "first.user@harborlane.example", phone: "+351 22 555 0147", days: 362 },
  { name: "Tiago Moura", email: "second.user@harborlane.example", phone: "+351 22 555 0148", days: 118 },
];

/** The two people of Harbor Lane Bakery who sign in at Northline's storefront. */
export async function openStorefront(tree: Tree, passwordHash: string): Promise<void> {
  const customer = find(tree, "Harbor Lane Bakery");
  await db.insert(customerUsers).values(
    users.map(({ days, ...user }) => {
      const createdAt = daysAgo(days, user.email);
      return {
        ...{ id: fixedId("CU-ddd-ddd-ddd", user.email), companyId: customer.ownerId, tierAccountId: customer.id },
        ...{ ...user, status: "active" as const, passwordHash, createdAt, updatedAt: createdAt },
      };
    }),
  );
}

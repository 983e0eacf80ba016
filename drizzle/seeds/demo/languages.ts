import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { addCustomerUser } from "~/domain/customer-users/add";
import { daysAgo } from "./calendar";
import { find, type Tree } from "./tree";

const user = { name: "Katrin Vogel", email: "k.vogel@casaverde.example", phone: "+49 30 5550 1440" };

/** Somebody at a customer of Northline's who reads German: her pages and letters are in it. */
export async function addGermanReader(owner: Operator, tree: Tree, temporary: string): Promise<void> {
  const { id } = await addCustomerUser(owner, find(tree, "Casa Verde Alimentación").id, {
    ...{ ...user, language: "de", status: "active", entry: "password", temporary },
  });
  const createdAt = daysAgo(34, user.email);
  await db.update(customerUsers).set({ createdAt, updatedAt: createdAt }).where(eq(customerUsers.id, id));
}

import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { addCustomerUser } from "~/domain/customer-users/add";
import type { NewUser } from "~/domain/customer-users/forms";
import { daysAgo } from "./calendar";
import { find, type Tree } from "./tree";

interface Planned extends Pick<NewUser, "name" | "email" | "phone" | "status" | "entry"> {
  of: string;
  days: number;
  language?: NewUser["language"];
}

/** The bookkeeper of two customers stands with each of them. */
const bookkeeper = { name: "Júlia Sá Nogueira", email: "julia@contas.example", phone: "+351 91 555 0161" } as const;

const users: Planned[] = [
  {
    ...{ of: "Clínica Dentária São Bento", name: "Afonso Teles", email: "afonso@saobento.example", days: 180 },
    ...{ phone: "+351 22 555 0170", language: "pt", status: "active", entry: "password" },
  },
  { ...bookkeeper, of: "Clínica Dentária São Bento", days: 96, language: "pt", status: "active", entry: "copy" },
  {
    ...{ of: "Clínica Dentária São Bento", name: "Nuno Vaz", email: "nuno@saobento.example", days: 2 },
    ...{ phone: "", status: "pending", entry: "nothing" },
  },
  {
    ...{ of: "Casa Verde Alimentación", name: "Inmaculada Ríos", email: "i.rios@casaverde.example", days: 221 },
    ...{ phone: "+34 955 550 142", language: "es", status: "active", entry: "password" },
  },
  {
    ...{ of: "Casa Verde Alimentación", name: "Pablo Ortega", email: "p.ortega@casaverde.example", days: 130 },
    ...{ phone: "", language: "es", status: "suspended", entry: "nothing" },
  },
  { ...bookkeeper, of: "Casa Verde Alimentación", days: 40, language: "pt", status: "active", entry: "nothing" },
];

/** More people of Northline's customers: one of two customers, one who waits for approval, one suspended. */
export async function addUsers(owner: Operator, tree: Tree, temporary: string): Promise<void> {
  for (const { of, days, ...user } of users) {
    const { id } = await addCustomerUser(owner, find(tree, of).id, {
      ...{ ...user, language: user.language, temporary: user.entry === "password" ? temporary : "" },
    });
    const createdAt = daysAgo(days, user.email + of);
    await db.update(customerUsers).set({ createdAt, updatedAt: createdAt }).where(eq(customerUsers.id, id));
  }
}

import { randomBytes } from "node:crypto";
import { fingerprint } from "~/auth/secrets";
import { db } from "~/db/client";
import { invitations, memberships, messages, operators } from "~/db/schema";
import { suspendOperator } from "~/domain/operators/suspend";
import { daysAgo, fixedId } from "./calendar";
import type { Staff } from "./companies";

const colleagues = [
  { name: "Cormac Walsh", email: "sales@northline.example", role: "sales", days: 300 },
  { name: "Sinéad Farrell", email: "operations@northline.example", role: "operations", days: 390, suspended: true },
] as const;

const WEEK = 7 * 24 * 60 * 60 * 1000;

const invited = { name: "Eoin Gallagher", email: "eoin@northline.example", role: "operations" } as const;

/** More people of Northline's own: one for sales, one who is suspended, and one who has been invited and has not answered. */
export async function hirePeople({ northline }: Staff, passwordHash: string): Promise<void> {
  const companyId = northline.company.id;
  for (const { name, email, role, days, ...rest } of colleagues) {
    const id = fixedId("UR-ddd-ddd-ddd", email);
    const createdAt = daysAgo(days, email);
    await db.insert(operators).values({ id, name, email, passwordHash, createdAt, updatedAt: createdAt });
    await db.insert(memberships).values({ operatorId: id, companyId, role, createdAt });
    if ("suspended" in rest) await suspendOperator(northline, id);
  }
  const id = fixedId("INV-dddd-dddd-dddd", invited.email);
  const createdAt = daysAgo(2, invited.email);
  const made = { id, companyId, ...invited, madeBy: northline.id, createdAt };
  const token = fingerprint(randomBytes(32).toString("base64url"));
  await db.insert(invitations).values({ ...made, token, expiresAt: new Date(createdAt.getTime() + WEEK) });
  await db.insert(messages).values({
    ...{ id: fixedId("MSG-dddd-dddd-dddd", invited.email), companyId, kind: "operator-invitation", personId: id },
    ...{ recipient: invited.email, details: {}, status: "sent", attempts: 1 },
    ...{ createdAt, createdBy: northline.id, sentAt: createdAt },
  });
}

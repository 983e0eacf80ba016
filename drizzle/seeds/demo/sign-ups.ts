import { db } from "~/db/client";
import { messages, type SignUpAnswers, signUps } from "~/db/schema";
import { daysAgo, fixedId, hoursAfter } from "./calendar";
import type { Staff } from "./companies";

interface Planned {
  answers: SignUpAnswers;
  /** When they signed up. */
  days: number;
  denied?: string;
}

const planned: Planned[] = [
  {
    days: 4,
    answers: {
      ...{ organization: "Glenmore Veterinary Clinic", name: "Sorcha Ní Bhriain", taxId: "IE6388047V" },
      ...{ email: "sorcha@glenmorevets.example", phone: "+353 21 555 0172", country: "IE" },
      ...{ addressLine1: "14 Patrick's Hill", addressLine2: "", city: "Cork", state: "", postalCode: "T23 X293" },
    },
  },
  {
    days: 0.2,
    answers: {
      ...{ organization: "Harbor Lane Kiosk", name: "Tiago Moura", taxId: "" },
      ...{ email: "second.user@harborlane.example", phone: "+351 22 555 0148", country: "PT" },
      ...{ addressLine1: "Rua do Almada 120", addressLine2: "", city: "Porto", state: "", postalCode: "4050-031" },
    },
  },
  {
    days: 19,
    denied: "We sell to companies only, and found no company of this name.",
    answers: {
      ...{ organization: "Best Deals 4 U", name: "Max Mustermann", taxId: "" },
      ...{ email: "max@bestdeals4u.example", phone: "", country: "DE" },
      ...{ addressLine1: "Hauptstraße 1", addressLine2: "", city: "Berlin", state: "", postalCode: "10115" },
    },
  },
];

/** Sign-ups on Northline's storefront: two people wait for approval, one was denied. */
export async function signPeopleUp({ northline }: Staff, passwordHash: string): Promise<void> {
  for (const { answers, days, denied } of planned) {
    const { email } = answers;
    const id = fixedId("SGN-dddd-dddd-dddd", email);
    const createdAt = daysAgo(days, email);
    const decidedAt = hoursAfter(createdAt, 20);
    const made = { id, companyId: northline.company.id, answers, email, createdAt };
    const confirmedAt = hoursAfter(createdAt, 0.1);
    if (denied === undefined) {
      await db
        .insert(signUps)
        .values({ ...made, status: "pending", passwordHash, confirmedAt, updatedAt: confirmedAt });
      continue;
    }
    const decided = { reason: denied, decidedAt, decidedBy: northline.id, updatedAt: decidedAt };
    await db.insert(signUps).values({ ...made, status: "denied", confirmedAt, ...decided });
    await db.insert(messages).values({
      ...{ id: fixedId("MSG-dddd-dddd-dddd", email), companyId: northline.company.id, kind: "sign-up-denied" },
      ...{ personId: id, recipient: email, details: {}, status: "sent", attempts: 1 },
      ...{ createdAt: decidedAt, createdBy: northline.id, sentAt: decidedAt },
    });
  }
}

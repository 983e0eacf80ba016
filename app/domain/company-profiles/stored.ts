import { eq } from "drizzle-orm";
import type { Queryable } from "~/db/client";
import { companyContacts, companyProfiles } from "~/db/schema";
import type { Contact, Profile } from "./forms";

const nothing: Profile = {
  ...{ technical: null, business: null, description: "", overview: "", headquarters: "" },
  ...{ countries: [], websites: [], industries: [], shared: true },
};

/** A company's profile as it is stored; version 0 while nobody has written one. */
export async function storedProfile(at: Queryable, companyId: string): Promise<{ profile: Profile; version: number }> {
  const [[row], people] = await Promise.all([
    at.select().from(companyProfiles).where(eq(companyProfiles.companyId, companyId)),
    at.select().from(companyContacts).where(eq(companyContacts.companyId, companyId)),
  ]);
  const contact = (kind: "technical" | "business"): Contact | null => {
    const found = people.find((one) => one.kind === kind);
    return found ? { name: found.name, email: found.email, phone: found.phone } : null;
  };
  const contacts = { technical: contact("technical"), business: contact("business") };
  if (!row) return { profile: { ...nothing, ...contacts }, version: 0 };
  const { companyId: _, version, updatedAt: __, ...facts } = row;
  return { profile: { ...facts, ...contacts }, version };
}

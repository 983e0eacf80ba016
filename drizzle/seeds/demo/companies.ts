import type { ActingCompany, Operator, OperatorRole } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, memberships, operators } from "~/db/schema";
import { daysAgo, fixedId } from "./calendar";

export const ids = {
  meridian: "PA-210-774",
  northline: "PA-340-118",
  harbor: "PA-551-902",
  aurora: "VA-619-035",
  tessera: "VA-782-460",
} as const;

export type Company = keyof typeof ids;

const known: Record<Company, Omit<typeof companies.$inferInsert, "id">> = {
  meridian: {
    ...{ name: "Meridian Distribution", role: "distributor", nickname: "meridian", colour: "#1d4ed8" },
    ...{ supportEmail: "support@meridian.example", supportPhone: "+31 20 555 0110", country: "NL" },
    timeZone: "Europe/Amsterdam",
  },
  northline: {
    ...{ name: "Northline IT", role: "reseller", nickname: "northline", colour: "#0f766e" },
    ...{ supportEmail: "help@northline.example", supportPhone: "+353 1 555 0142", country: "IE" },
    timeZone: "Europe/Dublin",
  },
  harbor: {
    ...{ name: "Harbor Cloud", role: "reseller", nickname: "harbor", colour: "#9a3412" },
    ...{ supportEmail: "care@harbor.example", supportPhone: "+1 617 555 0163", country: "US" },
    timeZone: "America/New_York",
  },
  aurora: { name: "Aurora Software", role: "vendor", country: "DE", timeZone: "Europe/Berlin" },
  tessera: { name: "Tessera Security", role: "vendor", country: "IT", timeZone: "Europe/Rome" },
};

interface Person {
  name: string;
  email: string;
  works: Partial<Record<Company, OperatorRole>>;
}

const people: Person[] = [
  { name: "Ingrid Halvorsen", email: "owner@meridian.example", works: { meridian: "owner" } },
  { name: "Aoife Brennan", email: "owner@northline.example", works: { northline: "owner" } },
  { name: "Daniel Okafor", email: "owner@harbor.example", works: { harbor: "owner" } },
  { name: "Katrin Vogel", email: "owner@aurora.example", works: { aurora: "owner" } },
  { name: "Luca Moretti", email: "owner@tessera.example", works: { tessera: "owner" } },
  { name: "Priya Nair", email: "viewer@meridian.example", works: { meridian: "viewer" } },
  { name: "Samira Haddad", email: "both@example.com", works: { meridian: "operations", northline: "sales" } },
];

const companyOf = (which: Company): ActingCompany => ({
  id: ids[which],
  name: known[which].name,
  role: known[which].role,
});

/** The person at work for a company, as the deeds want to know. */
function operator(email: string, which: Company): Operator {
  const person = people.find((one) => one.email === email)!;
  return {
    ...{ kind: "operator", id: fixedId("UR-ddd-ddd-ddd", email), name: person.name, email },
    ...{ role: person.works[which]!, company: companyOf(which), timeZone: known[which].timeZone ?? "UTC" },
    ...{ requestId: null, ip: null },
  };
}

/** The companies and their operators, all with the same password. */
export async function openCompanies(passwordHash: string) {
  const opened = (which: string, days: number) => {
    const createdAt = daysAgo(days, which);
    return { createdAt, updatedAt: createdAt };
  };
  const all = Object.entries(known) as [Company, (typeof known)[Company]][];
  await db
    .insert(companies)
    .values(all.map(([which, facts], order) => ({ id: ids[which], ...facts, ...opened(which, 420 - order) })));
  const rows = people.map(({ name, email, works }, order) => {
    const id = fixedId("UR-ddd-ddd-ddd", email);
    return { operator: { id, name, email, passwordHash, ...opened(email, 414 - order) }, works };
  });
  await db.insert(operators).values(rows.map((row) => row.operator));
  await db.insert(memberships).values(
    rows.flatMap(({ operator: { id, createdAt }, works }) =>
      Object.entries(works).map(([which, role]) => ({
        ...{ operatorId: id, companyId: ids[which as Company], role, createdAt },
      })),
    ),
  );
  return {
    meridian: operator("owner@meridian.example", "meridian"),
    meridianOperations: operator("both@example.com", "meridian"),
    northline: operator("owner@northline.example", "northline"),
    northlineSales: operator("both@example.com", "northline"),
    harbor: operator("owner@harbor.example", "harbor"),
    aurora: operator("owner@aurora.example", "aurora"),
    tessera: operator("owner@tessera.example", "tessera"),
  };
}

export type Staff = Awaited<ReturnType<typeof openCompanies>>;

import { eq } from "drizzle-orm";
import { db } from "~/db/client";
import { companyProfiles } from "~/db/schema";
import { changeProfile } from "~/domain/company-profiles/change";
import { findOwnProfile } from "~/domain/company-profiles/find-own";
import type { Profile } from "~/domain/company-profiles/forms";
import { daysAgo } from "./calendar";
import type { Staff } from "./companies";

type Told = Pick<Profile, "description" | "overview" | "headquarters" | "countries" | "industries" | "shared">;

const auroraOverview = `Aurora makes software for teams that work together from anywhere.

- **Aurora Suite**: mail, documents and meetings
- **Aurora Backup**: workstations and servers, restored in minutes

| Team | Hours (CET) |
|---|---|
| Partner desk | 08:00–18:00 |
| Support | day and night |`;

const told: [keyof Staff, Told][] = [
  [
    "aurora",
    {
      ...{ description: "Mail, documents, meetings and backup for teams.", overview: auroraOverview },
      ...{ headquarters: "Karl-Marx-Allee 90, Berlin", countries: ["DE", "AT", "CH", "NL", "PT"] },
      ...{ industries: ["education", "government", "software"], shared: true },
    },
  ],
  [
    "tessera",
    {
      ...{
        description: "Protection of endpoints, passwords and keys.",
        overview: "",
        headquarters: "Via Tortona 33, Milano",
      },
      ...{ countries: ["IT"], industries: ["banking", "software"], shared: false },
    },
  ],
  [
    "meridian",
    {
      ...{ description: "Distribution of cloud services in Europe and the Americas.", headquarters: "Amsterdam" },
      overview: "We bring vendors and resellers together, and look after **invoices, support and training**.",
      ...{
        countries: ["NL", "BE", "DE", "FR", "US", "BR"],
        industries: ["software", "telecommunications"],
        shared: true,
      },
    },
  ],
  [
    "northline",
    {
      ...{ description: "IT for small companies in Ireland and Portugal.", overview: "", headquarters: "Dublin" },
      ...{ countries: ["IE", "PT"], industries: ["hospitality", "retail"], shared: true },
    },
  ],
];

/** What the companies of the story tell their partners; Tessera keeps its profile to itself. Row P9. */
export async function tellOfThemselves(staff: Staff): Promise<void> {
  for (const [company, facts] of told) {
    const actor = staff[company];
    const { profile, version } = await findOwnProfile(actor);
    const websites = [`https://www.${company}.example`];
    await changeProfile(actor, { ...profile, ...facts, websites }, version);
    const updatedAt = daysAgo(300, `profile of ${company}`);
    await db.update(companyProfiles).set({ updatedAt }).where(eq(companyProfiles.companyId, actor.company.id));
  }
}

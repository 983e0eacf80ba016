import { eq, sql } from "drizzle-orm";
import { isProvider, type Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { companies, companyLogos } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import { provenHost } from "~/domain/store-domains/proven-host";
import { canChangeAccount } from "./policy";

const statement = db
  .select({
    name: companies.name,
    nickname: companies.nickname,
    host: provenHost,
    colour: companies.colour,
    supportEmail: companies.supportEmail,
    supportPhone: companies.supportPhone,
    country: companies.country,
    language: companies.language,
    timeZone: companies.timeZone,
    version: companies.version,
    logo: { fingerprint: companyLogos.fingerprint, width: companyLogos.width, height: companyLogos.height },
  })
  .from(companies)
  .leftJoin(companyLogos, eq(companyLogos.companyId, companies.id))
  .where(eq(companies.id, sql.placeholder("id")))
  .prepare("find_company_account");

/**
 * What a provider says of itself, and whether the actor may change it. Row S1.
 * @throws NotFound for a vendor, which has no storefront
 */
export async function findCompanyAccount(actor: Operator) {
  const [account] = isProvider(actor.company) ? await statement.execute({ id: actor.company.id }) : [];
  if (!account) throw new NotFound("storefront");
  return { ...account, may: { change: canChangeAccount(actor) } };
}

export type CompanyAccount = Awaited<ReturnType<typeof findCompanyAccount>>;

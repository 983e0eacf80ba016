import { and, eq, sql } from "drizzle-orm";
import type { Visitor } from "~/auth/actor";
import { db } from "~/db/client";
import { companyLogos } from "~/db/schema";
import { NotFound } from "~/domain/refusals";
import type { Store } from "./find-store";

const statement = db
  .select({ png: companyLogos.png })
  .from(companyLogos)
  .where(
    and(
      eq(companyLogos.companyId, sql.placeholder("companyId")),
      eq(companyLogos.fingerprint, sql.placeholder("fingerprint")),
    ),
  )
  .prepare("find_logo");

/**
 * The picture of a store's logo. Row S1.
 * @param fingerprint of its bytes: another picture has another address
 * @throws NotFound when it is not, or no more, the store's logo
 */
export async function findLogo(_visitor: Visitor, store: Pick<Store, "id">, fingerprint: string): Promise<Buffer> {
  const [logo] = await statement.execute({ companyId: store.id, fingerprint });
  if (!logo) throw new NotFound("logo");
  return logo.png;
}

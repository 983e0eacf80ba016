import { desc, eq } from "drizzle-orm";
import { db, type Queryable } from "~/db/client";
import { storeTerms } from "~/db/schema";

export interface Terms {
  version: number;
  text: string;
}

/** The terms that a storefront's new customers accept now; null while there are none. Row S4. */
export async function currentTerms(companyId: string, at: Queryable = db): Promise<Terms | null> {
  const [row] = await at
    .select({ version: storeTerms.version, text: storeTerms.text })
    .from(storeTerms)
    .where(eq(storeTerms.companyId, companyId))
    .orderBy(desc(storeTerms.version))
    .limit(1);
  return row ?? null;
}

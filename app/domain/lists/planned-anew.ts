import { sql } from "drizzle-orm";

/**
 * Stands among the conditions of a statement whose best plan depends on its values: a rare hub, a far day. It is then planned for each
 * of them (see `app/db/prepared.ts`).
 */
export const plannedAnew = sql`/* planned anew */ true`;

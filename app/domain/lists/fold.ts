import { type SQL, sql } from "drizzle-orm";

/** What was typed, folded as searches are and then taken literally in a LIKE: a full-width percent sign folds to a plain one. */
export const foldedForLike = (text: string): SQL => sql`regexp_replace(fold(${text}), '([\\\\%_])', '\\\\\\1', 'g')`;

import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { operators } from "~/db/schema";

/** A name for whoever made a row: an operator's, or what the product calls itself. */
export const nameOf = (column: AnyPgColumn): SQL<string> =>
  sql`coalesce((select ${operators.name} from ${operators} where ${operators.id} = ${column}), 'Counterpart')`;

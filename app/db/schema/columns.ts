import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, customType, timestamp } from "drizzle-orm/pg-core";

/** A public id such as `TA-5120-7733-0846`: compared byte by byte, whatever the cluster's locale. */
export const publicId = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** A name people read in a list: ordered the way people order names, in any script. */
export const sortedText = customType<{ data: string }>({ dataType: () => 'text collate "und-x-icu"' });

/** Bytes as they are. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The beginning of a folded text, by which short searches go; a letter may fold to a few. */
export const beginningOf = (search: AnyPgColumn): SQL => sql`(substr(${search}, 1, 8) collate "C")`;

/** A point in time, UTC, to the millisecond, so that a cursor survives its way through a JavaScript Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

export const created = () =>
  moment("created_at")
    .notNull()
    .default(sql`now()`);

export const updated = () =>
  moment("updated_at")
    .notNull()
    .default(sql`now()`);

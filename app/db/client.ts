import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "~/env.server";
import { preparing } from "./prepared";
import * as schema from "./schema";

/** The application's connections: as the role that can neither alter tables nor rewrite the audit trail. */
export const sql = postgres(env.DATABASE_URL, {
  max: 10,
  idle_timeout: 60,
  connect_timeout: 5,
  onnotice: () => undefined,
  connection: {
    application_name: "counterpart",
    role: "counterpart_app",
    statement_timeout: 10_000,
    // In words, because postgres.js sends neither false nor 0.
    // A search shows the first so many it finds: the same ones on every page.
    synchronize_seqscans: "off",
    // One page keeps one of the database's processors busy, not all of them.
    max_parallel_workers_per_gather: "0",
  },
});

export const db = drizzle(preparing(sql), { schema });

export type Schema = typeof schema;
export type Transaction = Parameters<Parameters<PostgresJsDatabase<Schema>["transaction"]>[0]>[0];

/** The pool itself, or a transaction on it. */
export type Queryable = typeof db | Transaction;

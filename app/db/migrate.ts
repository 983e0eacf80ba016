import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { runMigrations as migrateJobs } from "graphile-worker";
import postgres from "postgres";

/** Any number that all processes of an installation agree on. */
const LOCK = 7_210_774;

/**
 * Brings the database at `url` up to date, as its owner. Several processes may call this at once: one works, the others wait.
 * @param folder where the SQL files are, relative to the working directory
 */
export async function migrate(url: string, folder = "drizzle"): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
    await migrateJobs({ connectionString: url });
    await sql`select pg_advisory_unlock(${LOCK})`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

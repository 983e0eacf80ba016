import { inject } from "vitest";
import { createDatabase } from "../../server/postgres/databases";

const TEMPLATES = { empty: "tpl", demo: "tpl_demo" };

/**
 * Gives this file a database and names it in DATABASE_URL. Runs before the app is imported, which reads the environment at once:
 * as a setup file, or first of all in a test that imports the app with `await import()`.
 * An empty one is shared by the files that a worker runs one after the other; the demo is fresh for each.
 */
export async function useDatabase(kind: keyof typeof TEMPLATES): Promise<string> {
  const { adminUrl, ownerUrl } = inject("cluster");
  const worker = `w${process.env.VITEST_POOL_ID}`;
  const name = kind === "empty" ? worker : `${worker}_${Date.now().toString(36)}`;
  await createDatabase(adminUrl, name, TEMPLATES[kind]).catch((error: unknown) => {
    if ((error as { code?: string }).code !== "42P04") throw error;
  });
  return (process.env.DATABASE_URL = ownerUrl.replace(/[^/]+$/, name));
}

import path from "node:path";
import { run, step, Told } from "./steps.mjs";

/**
 * Makes DATABASE_URL known: the one that is set, or the embedded Postgres, with a story in it when it is new.
 * @param {Pick<typeof import("../index"), "startPostgres" | "migrate">} server
 * @param {string | null} [story] null leaves a new database empty
 * @returns {Promise<import("../postgres").EmbeddedPostgres | undefined>} the embedded one
 */
export async function openDatabase({ startPostgres, migrate }, story = "demo") {
  if (process.env.DATABASE_URL) {
    const url = process.env.DATABASE_URL;
    await step("Migrations", () => migrate(url));
    return undefined;
  }
  const dataDir = path.join(process.env.DATA_DIR || ".data", "pg18");
  const postgres = await step("Database", async () => {
    const started = await startPostgres({ dataDir });
    return Object.assign(started, {
      said: `${started.owned ? "started" : "joined the one that is running"} in ${shortest(started.data)}`,
    });
  });
  process.env.DATABASE_URL = postgres.url;
  if (!process.env.SMTP_URL) process.env.MAILBOX = "1";
  await step("Migrations", () => migrate(postgres.url));
  if (postgres.created && story) await load(story, postgres);
  return postgres;
}

/** @param {string} place */
const shortest = (place) => (path.relative("", place).startsWith("..") ? place : path.relative("", place));

/** @param {string} story @param {import("../postgres").EmbeddedPostgres} postgres */
async function load(story, postgres) {
  await step(`Story ${story}`, async () => {
    const { code, output } = await run(process.execPath, ["server/commands/seed.mjs", story]);
    if (code !== 0)
      throw new Told(
        `${output.trim()}\n\nThe story could not be loaded. The next start tries again from the beginning.`,
      );
    await postgres.prepared();
    return "loaded";
  });
}

export const DEMO = `
  Console     owner@meridian.example     distributor
              owner@northline.example    reseller
              owner@aurora.example       vendor
              both@example.com           Meridian and Northline
  Storefront  first.user@harborlane.example   at /store/northline
  Mail        at /mailbox, as long as no mail server is set
  Password    counterpart-demo-1 for all of them; more logins stand in the README`;

import { randomInt } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Operator } from "../app/auth/actor";
import { sql } from "../app/db/client";
import { mapImport } from "../app/domain/imports/map";
import { runImport } from "../app/domain/imports/run";
import { uploadImport } from "../app/domain/imports/upload";
import { workImport } from "../app/domain/imports/work";
import { createTierAccount } from "../app/domain/tier-accounts/create";

/** Imports so many new customers, and says how long each part took: a process of its own, so that its memory is the import's. */
const rows = Number(process.env.BENCH_ROWS);
const COMPANY = { id: "PA-900-001", name: "Measured", role: "reseller" as const };
const LONG = 3_600_000;

const FIELDS = [
  ...["type", "name", "externalId", "parent", "addressLine1", "postalCode", "city", "country"],
  ...["firstName", "lastName", "email", "phone", "taxId"],
] as const;

const PLACES = [
  ["PT", "4050-031", "Porto", "+351 22 555"],
  ["DE", "10115", "Berlin", "+49 30 555"],
  ["GB", "EC1A 1BB", "London", "+44 20 7946"],
  ["FR", "75001", "Paris", "+33 1 70 55"],
] as const;
const WORDS = ["Harbor", "Lane", "Nordic", "Cloud", "Quay", "Granite", "Linden", "Works", "Atlas", "Café", "Übersee"];

const pick = <T>(from: readonly T[]): T => from[randomInt(from.length)]!;

function line(n: number, parent: string): string {
  const [country, postal, city, phone] = pick(PLACES);
  const about = ["customer", `${pick(WORDS)} ${pick(WORDS)} ${n}`, `X-${n}`, parent];
  const place = [`Main Street ${n % 400}`, postal, city, country];
  const person = ["Inês", "Carvalho", `contact.${n}@customer-${n % 5000}.example`, `${phone} ${1000 + (n % 9000)}`];
  return [...about, ...place, ...person, `T${n}`].join(",");
}

async function owner(): Promise<Operator> {
  const [id, name, email] = ["UR-900-000-001", "Measured", "measured@bench.example"];
  await sql`insert into companies ${sql(COMPANY)}`;
  await sql`insert into operators ${sql({ id, name, email })}`;
  await sql`insert into memberships (operator_id, company_id, role) values (${id}, ${COMPANY.id}, 'owner')`;
  const asked = { company: COMPANY, timeZone: "UTC", requestId: null, ip: null };
  return { kind: "operator", id, name, email, role: "owner", ...asked };
}

async function addParent(actor: Operator): Promise<string> {
  const place = { country: "PT", addressLine1: "Rua", addressLine2: "", postalCode: "4050-031", city: "Porto" };
  const person = { firstName: "A", lastName: "B", email: "a@b.example", phone: "" };
  const data = { name: "Reseller", externalUid: "", externalId: "R", taxId: "", ...place, state: "", ...person };
  return createTierAccount(actor, { type: "reseller", parentId: null, data });
}

/** How long a work takes, on the clock and of the processor, in milliseconds. */
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; cpu: number; answer: T }> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - began, cpu: (user + system) / 1000, answer };
}

const actor = await owner();
const parent = await addParent(actor);
const path = join(tmpdir(), `counterpart-bench-${process.pid}.csv`);
const lines = Array.from({ length: rows }, (_, n) => line(n, parent));
await writeFile(path, `${FIELDS.join(",")}\n${lines.join("\n")}\n`);
lines.length = 0;
globalThis.gc?.();

const rss = process.memoryUsage().rss;
let most = rss;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
const sheet = { path, fileName: "bench.csv", format: "csv" as const, sha256: "0".repeat(64) };
const upload = await timed(() => uploadImport(actor, { kind: "customers", key: "bench-of-imports" }, sheet));
const id = upload.answer;
const mapping = Object.fromEntries(FIELDS.map((field, at) => [field, at]));
await mapImport(actor, id, { mapping, alike: false, invite: false });
const check = await timed(() => workImport(id, LONG));
await runImport(actor, id, "skip-bad-rows");
const run = await timed(() => workImport(id, LONG));
clearInterval(watch);
await rm(path);
const [done] = await sql<{ state: string; created: number }[]>`
  select state, (result->>'create')::int as created from imports where id = ${id}`;
if (done?.state !== "done" || done.created !== rows) throw new Error(`The import came to ${JSON.stringify(done)}.`);
await sql.end();

const of = ({ ms, cpu }: { ms: number; cpu: number }) => ({ ms, cpu });
process.send!({ upload: of(upload), check: of(check), run: of(run), grown: most - rss });
process.disconnect();

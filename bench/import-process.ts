import { randomInt } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Operator } from "../app/auth/actor";
import { db, sql } from "../app/db/client";
import { mapImport } from "../app/domain/imports/map";
import { runImport } from "../app/domain/imports/run";
import { uploadImport } from "../app/domain/imports/upload";
import { workImport } from "../app/domain/imports/work";
import { createTierAccount } from "../app/domain/tier-accounts/create";

/** Imports so many new customers, and says how long each part took: a process of its own, so that its memory is the import's. */
const rows = Number(process.argv[2]);
const DIGITS = { company: "PA-900-001", operator: "UR-900-000-001" };

const HEADS = [
  ...["Type", "Organization name", "External ID", "Parent ID", "Address line 1", "Postal code", "City", "Country"],
  ...["Contact first name", "Contact last name", "Contact e-mail", "Contact phone", "Tax ID"],
];
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
const WORDS = ["Harbor", "Lane", "Nordic", "Cloud", "Quay", "Granite", "Linden", "Works", "Atlas", "Ridge", "Café", "Übersee"];

const pick = <T>(from: readonly T[]): T => from[randomInt(from.length)]!;

function line(n: number, parent: string): string {
  const [country, postal, city, phone] = pick(PLACES);
  const name = `${pick(WORDS)} ${pick(WORDS)} ${n}`;
  const street = `Main Street ${n % 400}`;
  const person = ["Inês", "Carvalho", `contact.${n}@customer-${n % 5000}.example`];
  const number = `${phone} ${1000 + (n % 9000)}`;
  return ["customer", name, `X-${n}`, parent, street, postal, city, country, ...person, number, `T${n}`].join(",");
}

async function arrange() {
  const { company, operator } = DIGITS;
  await sql`insert into companies (id, role, name) values (${company}, 'reseller', 'Measured')`;
  await sql`insert into operators (id, name, email) values (${operator}, 'Measured', 'measured@bench.example')`;
  await sql`insert into memberships (operator_id, company_id, role) values (${operator}, ${company}, 'owner')`;
  const actor: Operator = {
    ...{ kind: "operator", id: operator, name: "Measured", email: "measured@bench.example", role: "owner" },
    ...{ company: { id: company, name: "Measured", role: "reseller" }, timeZone: "UTC", requestId: null, ip: null },
  };
  const data = {
    ...{ name: "Reseller", externalUid: "", externalId: "R", taxId: "", country: "PT", addressLine1: "Rua", addressLine2: "" },
    ...{ postalCode: "4050-031", city: "Porto", state: "", firstName: "A", lastName: "B", email: "a@b.example", phone: "" },
  };
  const parent = await createTierAccount(actor, { type: "reseller", parentId: null, data });
  const path = join(tmpdir(), `bench-import-${process.pid}.csv`);
  const lines = Array.from({ length: rows }, (_, n) => line(n, parent));
  await writeFile(path, `${HEADS.join(",")}\n${lines.join("\n")}\n`);
  return { actor, path };
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; cpu: number; answer: T }> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const answer = await work();
  const used = process.cpuUsage(cpu);
  return { ms: performance.now() - began, cpu: (used.user + used.system) / 1000, answer };
}

const { actor, path } = await arrange();
const sheet = { path, fileName: "bench.csv", format: "csv" as const, sha256: "bench" };
const rss = process.memoryUsage().rss;
let most = rss;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
const upload = await timed(() => uploadImport(actor, { kind: "customers", key: `bench-${process.pid}-0123456789` }, sheet));
const id = upload.answer;
const mapping = Object.fromEntries(FIELDS.map((field, at) => [field, at]));
await mapImport(actor, id, { mapping, alike: false, invite: false });
const check = await timed(() => workImport(id, 3_600_000));
const policy = process.argv[3] === "all-or-nothing" ? "all-or-nothing" : "skip-bad-rows";
await runImport(actor, id, policy);
const run = await timed(() => workImport(id, 3_600_000));
clearInterval(watch);
const [found] = await sql<{ state: string; result: { create: number } }[]>`select state, result from imports where id = ${id}`;
if (found?.state !== "done" || found.result.create !== rows) throw new Error(`The import came to ${JSON.stringify(found)}.`);

const COLUMNS =
  "id, owner_id, type, parent_id, hub_id, name, external_id, external_uid, tax_id, environment, email, contact_info, created_by, updated_by";
const copied = `(select ${COLUMNS} from tier_accounts where owner_id = '${DIGITS.company}' and type = 'customer')`;
const out: Buffer[] = [];
for await (const chunk of await sql.unsafe(`copy ${copied} to stdout`).readable()) out.push(chunk as Buffer);
await sql.end();
void db;

process.stdout.write(
  JSON.stringify({
    ...{ upload: upload.ms, check: check.ms, run: run.ms, checkCpu: check.cpu, runCpu: run.cpu },
    ...{ rss, most, columns: COLUMNS, copied: Buffer.concat(out).toString("base64").length },
  }),
);

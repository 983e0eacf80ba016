import { randomBytes } from "node:crypto";
import type { Operator } from "~/auth/actor";
import { csv } from "~/exports/csv";
import type { ImportField, ImportKind } from "~/domain/imports/fields";
import { findImport } from "~/domain/imports/find";
import { mapImport } from "~/domain/imports/map";
import { forgetSheet, receiveSheet } from "~/domain/imports/receive";
import { listImportRows } from "~/domain/imports/rows";
import { runImport } from "~/domain/imports/run";
import type { ImportPolicy } from "~/domain/imports/states";
import { uploadImport } from "~/domain/imports/upload";
import { workImport } from "~/domain/imports/work";
import { bytesOf, tableOf } from "../exports/tables";

/** A file of these rows under these heads, as a spreadsheet would save it. */
export const csvOf = (heads: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> =>
  bytesOf(
    csv(
      tableOf(
        rows.map((row) => [...row]),
        [...heads],
      ),
    ),
  );

export async function upload(
  actor: Operator,
  bytes: Buffer | string,
  { kind = "customers", key = randomBytes(12).toString("hex") }: { kind?: ImportKind; key?: string } = {},
): Promise<string> {
  async function* once() {
    yield Buffer.from(bytes);
  }
  const sheet = await receiveSheet(actor, { name: "customers.csv", bytes: once() });
  return uploadImport(actor, { kind, key }, sheet).finally(() => forgetSheet(sheet));
}

type Options = { kind?: ImportKind; alike?: boolean; invite?: boolean };

/** Uploads rows whose heads are the fields' own names, and has them checked. */
export async function check(
  actor: Operator,
  heads: readonly ImportField[],
  rows: readonly (readonly string[])[],
  { kind = "customers", alike = false, invite = false }: Options = {},
): Promise<string> {
  const id = await upload(actor, await csvOf(heads, rows), { kind });
  const mapping = Object.fromEntries(heads.map((field, at) => [field, at]));
  await mapImport(actor, id, { mapping, alike, invite });
  await workImport(id, 60_000);
  return id;
}

/** The same, run as well. */
export async function bring(
  actor: Operator,
  heads: readonly ImportField[],
  rows: readonly (readonly string[])[],
  { policy = "skip-bad-rows", ...options }: Options & { policy?: ImportPolicy } = {},
): Promise<string> {
  const id = await check(actor, heads, rows, options);
  await run(actor, id, policy);
  return id;
}

export async function run(actor: Operator, id: string, policy: ImportPolicy = "skip-bad-rows"): Promise<void> {
  await runImport(actor, id, policy);
  await workImport(id, 60_000);
}

/** What has been said of each row: its verdict, and what speaks against it. */
export async function verdictsOf(actor: Operator, id: string) {
  const { rows } = await listImportRows(await findImport(actor, id), null, { size: 100 });
  return rows.map(({ number, verdict, problems, subjectId }) => ({
    ...{ number, verdict, subjectId },
    problems: (problems ?? []).map(({ field, code, message }) => `${field}: ${code ?? message}`),
  }));
}

export const BRIEF: ImportField[] = [
  ...([
    "type",
    "name",
    "externalId",
    "externalUid",
    "parent",
    "addressLine1",
    "postalCode",
    "city",
    "country",
  ] as const),
  ...(["firstName", "lastName", "email"] as const),
];

/** A row of a new customer below a parent, with its own name and address. */
export const row = (name: string, parent: string, change: Partial<Record<ImportField, string>> = {}): string[] => {
  const cells: Partial<Record<ImportField, string>> = {
    ...{ type: "customer", name, parent, addressLine1: "Rua do Almada 118", postalCode: "4050-031", city: "Porto" },
    ...{ country: "PT", firstName: "Inês", lastName: "Carvalho", email: `${name.replace(/[^a-z\d]/gi, "")}@x.example` },
    ...change,
  };
  return BRIEF.map((field) => cells[field] ?? "");
};

import { and, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Transaction } from "~/db/client";
import { insertMany } from "~/db/many";
import { importRows, imports } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { withNewId } from "~/domain/public-id";
import type { RefusalCode } from "~/domain/refusal-codes";
import { Conflict, Invalid } from "~/domain/refusals";
import { sheetRows } from "~/sheets/read";
import { type Flaw, FlawedSheet, SHEET_LIMITS, type SheetRow } from "~/sheets/sheet";
import type { ImportKind } from "./fields";
import { KEPT, SHEET, SHEET_LIMIT } from "./limits";
import { demandImport } from "./policy";
import type { ReceivedSheet } from "./receive";

const FLAWS: Record<Flaw, RefusalCode> = {
  broken: "sheet-broken",
  unpacks: "sheet-unpacks",
  wide: "sheet-wide",
  quotes: "sheet-quotes",
};

interface Upload {
  kind: ImportKind;
  /** Of the form that the file was sent with. */
  key: string;
}

const asRefusal = (error: unknown) => {
  if (!(error instanceof FlawedSheet)) return error;
  const { columns } = SHEET_LIMITS;
  return new Invalid(SHEET, FLAWS[error.flaw], { columns, line: error.line ?? 0 });
};

/** The first row with text in it is the heads; all others are kept as they stand. */
async function stage(tx: Transaction, importId: string, { path, format }: ReceivedSheet) {
  let [heads, rows]: [string[] | null, number] = [null, 0];
  const keep = async (lot: SheetRow[]) => {
    const rest = heads ? lot : lot.slice(1);
    heads ??= lot[0]?.cells ?? [];
    rows += rest.length;
    if (rows > SHEET_LIMIT.rows) throw new Invalid(SHEET, "sheet-too-many-rows", { most: SHEET_LIMIT.rows });
    await insertMany(
      tx,
      importRows,
      rest.map((row) => ({ ...row, importId })),
    );
  };
  try {
    for await (const lot of sheetRows(path, format)) await keep(lot);
  } catch (error) {
    throw asRefusal(error);
  }
  if (!heads || rows === 0) throw new Invalid(SHEET, "sheet-without-rows");
  return { heads: heads as string[], rows };
}

const ofForm = ({ company }: Operator, { key }: Upload) =>
  and(eq(imports.companyId, company.id), eq(imports.uploadKey, key));

/** Makes the import's row; null when the same form has made one already. */
async function begin(tx: Transaction, actor: Operator, upload: Upload, { fileName, sha256 }: ReceivedSheet) {
  const { id: createdBy, name: createdByName, requestId, ip, company } = actor;
  const about = { kind: upload.kind, uploadKey: upload.key, fileName, sha256, state: "uploaded" as const };
  const row = { ...about, heads: [], rows: 0, companyId: company.id, createdBy, createdByName, requestId, ip };
  const [known] = await tx.select({ id: imports.id }).from(imports).where(ofForm(actor, upload));
  if (known) return null;
  return withNewId("import", async (id) => {
    const made = await tx
      .insert(imports)
      .values({ ...row, id })
      .onConflictDoNothing({ target: imports.id })
      .returning();
    return made.length === 1;
  });
}

async function demandRoom({ company }: Operator): Promise<void> {
  const [kept] = await db
    .select({ count: sql<number>`count(*)::int`, rows: sql<number>`coalesce(sum(${imports.rows}), 0)::int` })
    .from(imports)
    .where(and(eq(imports.companyId, company.id), isNull(imports.clearedAt)));
  const { count, rows } = kept!;
  if (count >= KEPT.imports || rows >= KEPT.rows) throw new Conflict("too-many-imports", { count, rows });
}

/** The import that the same form has made before. */
async function madeBefore(actor: Operator, upload: Upload): Promise<string | null> {
  const [known] = await db.select({ id: imports.id }).from(imports).where(ofForm(actor, upload));
  return known?.id ?? null;
}

/**
 * Reads a file's rows in as they stand; nothing comes of them yet. The same form, sent twice, is one import.
 * @returns the import's id
 * @throws NotFound for vendors; Forbidden for sales and viewers; Invalid("sheet") for what is no sheet, has no rows, or too much of them;
 * Conflict("too-many-imports")
 */
export async function uploadImport(actor: Operator, upload: Upload, sheet: ReceivedSheet): Promise<string> {
  demandImport(actor);
  const before = await madeBefore(actor, upload);
  if (before) return before;
  await demandRoom(actor);
  const made = await inTransaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('import-upload'), hashtext(${upload.key}))`);
    const id = await begin(tx, actor, upload, sheet);
    if (!id) return null;
    const { heads, rows } = await stage(tx, id, sheet);
    await tx.update(imports).set({ heads, rows }).where(eq(imports.id, id));
    const { kind } = upload;
    await record(tx, actor, { deed: "import.upload", subjectId: id, after: { kind, fileName: sheet.fileName, rows } });
    return id;
  });
  return made ?? (await madeBefore(actor, upload))!;
}

import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { companies } from "./companies";
import { created, moment, publicId } from "./columns";

/** How many rows of an import come to what. */
export interface ImportCounts {
  create: number;
  change: number;
  unchanged: number;
  bad: number;
}

/** In which column of the file each field stands, from 0; what is not named is not taken over. */
export type ImportMapping = Record<string, number>;

/** Something that speaks against a row: by a field's message, or by a refusal's code. */
export interface ImportProblem {
  /** The field it is about; "" for the row. */
  field: string;
  message?: string;
  code?: string;
  parameters?: Record<string, string | number>;
  /** What stands in the cell. */
  value?: string;
}

const verdicts = ["create", "change", "unchanged", "bad"] as const;

/** A file of customers, or of their users, on its way into the directory. */
export const imports = pgTable(
  "imports",
  {
    id: publicId("id").primaryKey(),
    companyId: publicId("company_id")
      .notNull()
      .references(() => companies.id),
    kind: text("kind", { enum: ["customers", "customer-users"] }).notNull(),
    state: text("state", {
      enum: ["uploaded", "checking", "checked", "running", "done", "failed", "cancelled"],
    }).notNull(),
    fileName: text("file_name").notNull(),
    sha256: text("sha256").notNull(),
    /** Of the form that the file was sent with: the same form, sent twice, is one import. */
    uploadKey: text("upload_key").notNull(),
    heads: jsonb("heads").$type<string[]>().notNull(),
    mapping: jsonb("mapping").$type<ImportMapping>(),
    /** Whether the bad rows are left out, or nothing is done while there is one. */
    policy: text("policy", { enum: ["all-or-nothing", "skip-bad-rows"] }),
    /** Whether customers may be created that look like others. */
    alike: boolean("alike").notNull().default(false),
    /** Whether the people in it are sent links. */
    invite: boolean("invite").notNull().default(false),
    rows: integer("rows").notNull(),
    /** The last row that has been worked off, by its number in the file, and how many have been. */
    cursor: integer("cursor").notNull().default(0),
    handled: integer("handled").notNull().default(0),
    /** What the check found, and what the run did. */
    found: jsonb("found").$type<ImportCounts>(),
    result: jsonb("result").$type<ImportCounts>(),
    /** Why it failed: a refusal's code. */
    failure: text("failure"),
    /** How often the work on it broke off one time after the other. */
    attempts: integer("attempts").notNull().default(0),
    createdAt: created(),
    createdBy: publicId("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    requestId: text("request_id"),
    ip: text("ip"),
    /** Since when it waits for its turn to be checked or run. */
    queuedAt: moment("queued_at"),
    begunAt: moment("begun_at"),
    /** When somebody was last at work on it. */
    touchedAt: moment("touched_at"),
    finishedAt: moment("finished_at"),
    /** Its rows are kept no longer. */
    clearedAt: moment("cleared_at"),
  },
  (t) => [
    uniqueIndex("one_import_per_upload").on(t.companyId, t.uploadKey),
    index("imports_by_company").on(t.companyId, t.createdAt, t.id),
    index("imports_at_work")
      .on(t.companyId, t.queuedAt)
      .where(sql`${t.state} in ('checking', 'running')`),
    index("imports_by_age")
      .on(t.createdAt)
      .where(sql`${t.clearedAt} is null`),
    check("kind_is_known", sql`${t.kind} in ('customers', 'customer-users')`),
    check(
      "state_is_known",
      sql`${t.state} in ('uploaded', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled')`,
    ),
    check("checked_by_a_mapping", sql`${t.state} in ('uploaded', 'cancelled') or ${t.mapping} is not null`),
    check("run_by_a_policy", sql`${t.state} not in ('running', 'done') or ${t.policy} is not null`),
  ],
);

/** The rows of the file, as they stand in it. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: publicId("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** As a spreadsheet shows it. */
    number: integer("number").notNull(),
    cells: jsonb("cells").$type<string[]>().notNull(),
  },
  (t) => [primaryKey({ name: "one_row_per_number", columns: [t.importId, t.number] })],
);

/** What the check says of a row, and what the run made of it. */
export const importVerdicts = pgTable(
  "import_verdicts",
  {
    importId: publicId("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    phase: text("phase", { enum: ["check", "run"] }).notNull(),
    number: integer("number").notNull(),
    verdict: text("verdict", { enum: verdicts }).notNull(),
    problems: jsonb("problems").$type<ImportProblem[]>(),
    /** What the check has read out of the row, for the run. */
    facts: jsonb("facts"),
    /** The account or user that it is about, as soon as there is one. */
    subjectId: text("subject_id"),
  },
  (t) => [
    primaryKey({ name: "one_verdict_per_row", columns: [t.importId, t.phase, t.number] }),
    // Those that somebody looks for; of the others there are so many that their pages fill from any part of the file.
    index("import_verdicts_to_look_at")
      .on(t.importId, t.phase, t.verdict, t.number)
      .where(sql`${t.verdict} in ('change', 'bad')`),
    check("verdict_is_known", sql`${t.verdict} in ('create', 'change', 'unchanged', 'bad')`),
  ],
);

/** What no second row of the same file may be or have, and by what rows below refer to one. */
export const importKeys = pgTable(
  "import_keys",
  {
    importId: publicId("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    key: publicId("key").notNull(),
    number: integer("number").notNull(),
    /** The account that the row will make, for those below it. */
    planned: jsonb("planned"),
  },
  (t) => [primaryKey({ name: "one_key_per_row", columns: [t.importId, t.key, t.number] })],
);

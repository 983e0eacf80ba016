import { readdirSync, readFileSync } from "node:fs";
import { is, sql, Table } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import * as schema from "~/db/schema";

interface Journal {
  entries: { idx: number; tag: string; when: number }[];
}

const read = <T>(file: string) => JSON.parse(readFileSync(`drizzle/${file}`, "utf8")) as T;
const { entries } = read<Journal>("meta/_journal.json");
const tables = (Object.values(schema) as unknown[])
  .filter((value): value is PgTable => is(value, Table))
  .map(getTableConfig);

describe("the migrations", () => {
  it("need no further one to become the schema", async () => {
    type Snapshot = ReturnType<typeof generateDrizzleJson>;
    const newest = read<Snapshot>(`meta/${String(entries.at(-1)!.idx).padStart(4, "0")}_snapshot.json`);
    const now = generateDrizzleJson(schema, newest.id);
    expect(await generateMigration(newest, now)).toEqual([]);
    const { tables: changed } = structuredClone(now);
    delete changed["public.drafts"]!.columns.answers;
    expect(await generateMigration(newest, { ...now, tables: changed })).toEqual([
      'ALTER TABLE "drafts" DROP COLUMN "answers";',
    ]);
  });

  it("are all in the journal, in order, each once", () => {
    const files = readdirSync("drizzle").filter((name) => name.endsWith(".sql"));
    expect(files.sort()).toEqual(entries.map(({ tag }) => `${tag}.sql`));
    expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
    expect(entries.map(({ when }) => when)).toEqual(entries.map(({ when }) => when).sort((a, b) => a - b));
  });
});

interface Column {
  name: string;
  type: string;
  required: boolean;
  hasDefault: boolean;
}

const columnsOf = (table: string) =>
  db.execute<Column & Record<string, unknown>>(sql`
    select attname as name, attnotnull as required, atthasdef as "hasDefault",
      format_type(atttypid, atttypmod) || coalesce(' collate "' || nullif(collname, 'default') || '"', '') as type
    from pg_attribute left join pg_collation c on c.oid = attcollation
    where attrelid = ('public.' || quote_ident(${table}))::regclass and attnum > 0 and not attisdropped`);

const typeOf = (type: string) => type.replace("timestamp (3)", "timestamp(3)").replace("bigserial", "bigint");

describe("a migrated database", () => {
  it("has the tables of the schema, and no other", async () => {
    const found = await db.execute<{ name: string }>(
      sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    expect(found.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort());
    expect(tables.length).toBeGreaterThan(20);
  });

  it.each(tables.map(({ name }) => name))(
    "%s has the columns of the schema: type, collation, nullability, default",
    async (name) => {
      const { columns } = tables.find((table) => table.name === name)!;
      const byName = (a: Column, b: Column) => (a.name < b.name ? -1 : 1);
      const expected = columns.map((column) => ({
        name: column.name,
        type: typeOf(column.getSQLType()),
        required: column.notNull,
        hasDefault:
          column.generated !== undefined || column.default !== undefined || column.getSQLType() === "bigserial",
      }));
      expect([...(await columnsOf(name))].sort(byName)).toEqual(expected.sort(byName));
    },
  );

  it.each(tables.map(({ name }) => name))("%s has the indexes, checks and keys of the schema", async (name) => {
    const table = tables.find((config) => config.name === name)!;
    const found = await db.execute<{ name: string }>(sql`
      select conname as name from pg_constraint
        where conrelid = ('public.' || quote_ident(${name}))::regclass and contype in ('c', 'f', 'p', 'u')
      union select relname from pg_index join pg_class on pg_class.oid = indexrelid
        where indrelid = ('public.' || quote_ident(${name}))::regclass`);
    const keys = table.primaryKeys.length > 0 ? table.primaryKeys.map((key) => key.getName()) : [`${name}_pkey`];
    const expected = [
      ...keys,
      ...table.indexes.map(({ config }) => config.name!),
      ...table.checks.map((check) => check.name),
      ...table.foreignKeys.map((key) => key.getName().slice(0, 63)),
    ];
    expect(found.map((row) => row.name).sort()).toEqual(expected.sort());
  });
});

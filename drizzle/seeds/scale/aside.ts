import type { TransactionSql } from "postgres";

interface Kept {
  of: string;
  name: string;
  kind: "f" | "p" | "u" | "i";
  definition: string;
}

/**
 * Empties tables and takes their indexes, keys and triggers away until `restore`: a million rows are indexed sooner at once than one
 * by one. All of it stands or falls with the transaction.
 */
export async function setAside(sql: TransactionSql, tables: readonly string[]) {
  const named = sql`select oid from pg_class where relnamespace = 'public'::regnamespace and relname in ${sql(tables)}`;
  const constraints = await sql<Kept[]>`
    select conrelid::regclass::text as of, quote_ident(conname) as name, contype as kind, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where (contype = 'f' and (conrelid in (${named}) or confrelid in (${named}))) or (contype in ('p', 'u') and conrelid in (${named}))
    order by contype, conrelid::regclass::text, conname`;
  const indexes = await sql<Kept[]>`
    select indrelid::regclass::text as of, indexrelid::regclass::text as name, 'i' as kind, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid in (${named}) and not exists (select from pg_constraint where conindid = indexrelid)
    order by 1, 2`;
  const run = (statement: string) => sql.unsafe(statement);
  for (const { of, name } of constraints) await run(`alter table ${of} drop constraint ${name}`);
  for (const { name } of indexes) await run(`drop index ${name}`);
  await run(`truncate ${tables.join(", ")}`);
  for (const table of tables) await run(`alter table ${table} disable trigger user`);

  /** Builds everything again, keys before the references to them. Answers how many indexes and how many references there are. */
  const restore = async () => {
    for (const { definition } of indexes) await run(definition);
    const add = ({ of, name, definition }: Kept) => run(`alter table ${of} add constraint ${name} ${definition}`);
    const [references, keys] = [true, false].map((is) => constraints.filter(({ kind }) => (kind === "f") === is));
    for (const key of keys!) await add(key);
    for (const reference of references!) await add(reference);
    for (const table of tables) await run(`alter table ${table} enable trigger user`);
    return { indexes: indexes.length + keys!.length, references: references!.length };
  };
  return { restore };
}

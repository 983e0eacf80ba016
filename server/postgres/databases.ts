import postgres from "postgres";

export const OWNER = "counterpart_owner";
export const DATABASE = "counterpart";
const UNFINISHED = "counterpart: not prepared yet";

async function asSuperuser<T>(adminUrl: string, work: (sql: postgres.Sql) => Promise<T>) {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  return work(sql).finally(() => sql.end());
}

/** Makes the owner's role and an empty database where they are missing; answers whether the database is new. */
export const bootstrap = (adminUrl: string, ownerPassword: string) =>
  asSuperuser(adminUrl, async (sql) => {
    const roles = await sql`select 1 from pg_roles where rolname = ${OWNER}`;
    if (roles.length === 0) await sql.unsafe(`create role ${OWNER} login createrole password '${ownerPassword}'`);
    const [database] = await sql<{ said: string | null }[]>`
      select shobj_description(oid, 'pg_database') as said from pg_database where datname = ${DATABASE}`;
    if (database && database.said !== UNFINISHED) return false;
    if (database) await sql.unsafe(`drop database ${DATABASE} with (force)`);
    await sql.unsafe(`create database ${DATABASE} owner ${OWNER}`);
    await sql.unsafe(`comment on database ${DATABASE} is '${UNFINISHED}'`);
    return true;
  });

export const markPrepared = (adminUrl: string) =>
  asSuperuser(adminUrl, (sql) => sql.unsafe(`comment on database ${DATABASE} is null`).then(() => undefined));

export const createDatabase = (adminUrl: string, name: string, template = "template1") =>
  asSuperuser(adminUrl, async (sql) => {
    await sql`create database ${sql(name)} owner ${sql(OWNER)} template ${sql(template)} strategy file_copy`;
  });

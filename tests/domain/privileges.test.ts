import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { auditEntries } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { enqueue } from "~/jobs/queue";
import { auditOf, ownerOf, unique } from "../support/world";

const owner = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => undefined });
afterAll(() => owner.end());

/** The SQLSTATE with which the application's role is refused; 42501 is "permission denied". */
const refusalOf = (statement: string) =>
  db.execute(sql.raw(statement)).then(
    () => "done",
    (error: Error) => (error.cause as { code?: string }).code,
  );

describe("the application's role", () => {
  it("is counterpart_app, no superuser and owner of nothing", async () => {
    const [row] =
      await db.execute(sql`select current_user as "user", rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned from pg_roles where rolname = current_user`);
    const none = { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, owned: 0 };
    expect(row).toEqual({ user: "counterpart_app", ...none });
  });

  it.each([
    "update audit_entries set actor_name = 'x'",
    "update audit_entries set id = id where false",
    "delete from audit_entries",
    "truncate audit_entries",
    "truncate companies cascade",
    "alter table audit_entries add column x text",
    "alter table audit_entries disable trigger all",
    "alter table tier_accounts drop column name",
    "alter table tier_accounts drop constraint customer_has_a_parent",
    "drop table drafts",
    "drop index one_tier_account_per_external_uid",
    "create table x (id int)",
    "create index x on tier_accounts (name)",
    "create or replace function fold(value text) returns text language sql as 'select value'",
    "create trigger x before insert on audit_entries for each row execute function suppress_redundant_updates_trigger()",
    "delete from drizzle.__drizzle_migrations",
    "delete from graphile_worker._private_jobs",
    "select * from graphile_worker._private_jobs",
    "select graphile_worker.add_job('sweep')",
    "create role x",
    "copy companies to program 'true'",
  ])("may not: %s", async (statement) => {
    expect(await refusalOf(statement)).toMatch(/^(42501|0LP01)$/);
  });

  it("may add to the audit trail and read it", async () => {
    const actor = await ownerOf();
    const subjectId = unique("subject");
    await inTransaction((tx) => record(tx, actor, { deed: "test.deed", subjectId, before: { a: 1 }, after: null }));
    expect(await auditOf(subjectId)).toMatchObject([{ deed: "test.deed", before: { a: 1 }, after: null }]);
    const [row] = await owner`update audit_entries set deed = 'x' where subject_id = ${subjectId} returning deed`;
    expect(row, "the owner could: it is the role that cannot").toEqual({ deed: "x" });
  });

  it("may change and delete everything else", async () => {
    for (const table of ["tier_accounts", "tier_account_requests", "drafts", "operator_sessions", "rate_limits"]) {
      expect(await refusalOf(`delete from ${table} where false`)).toBe("done");
    }
  });
});

describe("enqueue", () => {
  const jobsOf = (key: string) =>
    owner`select t.identifier as task, payload, run_at > now() + interval '30 minutes' as later
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where j.key = ${key}`;

  it("adds a job to the transaction's work, at once or later, one for each key", async () => {
    const key = unique("job");
    const payload = { email: "a@x.example", requestId: "r" };
    await inTransaction((tx) => enqueue(tx, "mail-operator-password-reset", payload, { key }));
    expect([...(await jobsOf(key))]).toEqual([{ task: "mail-operator-password-reset", payload, later: false }]);
    const runAt = new Date(Date.now() + 3_600_000);
    await inTransaction((tx) =>
      enqueue(tx, "mail-operator-password-reset", { ...payload, requestId: "s" }, { key, runAt }),
    );
    expect([...(await jobsOf(key))]).toMatchObject([{ payload: { requestId: "s" }, later: true }]);
  });

  it("adds nothing when the deed is rolled back, and neither does the audit trail", async () => {
    const actor = await ownerOf();
    const key = unique("job");
    const undone = inTransaction(async (tx) => {
      await record(tx, actor, { deed: "test.deed", subjectId: key });
      await enqueue(tx, "sweep", {}, { key });
      expect(await tx.$count(auditEntries, eq(auditEntries.subjectId, key))).toBe(1);
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    expect(await auditOf(key)).toEqual([]);
    expect([...(await jobsOf(key))]).toEqual([]);
  });
});

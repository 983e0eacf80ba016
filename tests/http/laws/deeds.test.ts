import { describe, expect, test } from "vitest";
import { examples } from "../addresses";
import { arrange, mutating, rightful } from "../visits";
import { ids } from "../../support/demo";
import { contentsOf, useSite } from "../world";

const world = useSite();

/** An installation is set up once, and the demo's is: setup.test.ts does it in an empty one. */
const all = mutating.filter((path) => path !== "setup");

/** The demo's person signs in anew for each deed, so the one that changes their password comes last. */
const LAST = "storefrontChangePassword";
const deeds = [...all.filter((path) => path !== LAST), LAST] as const;

const POISON = {
  text: "poisoned",
  timestamptz: "2001-02-03T04:05:06Z",
  jsonb: '{"poisoned":true}',
  int4: "424242",
  bool: "true",
};

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** An answer for every column of every table that the form does not ask for, by each of the names somebody may try. */
async function everyColumn(asked: Record<string, string>): Promise<Record<string, string>> {
  const columns = await world.sql<{ name: string; type: keyof typeof POISON }[]>`
    select distinct column_name as name, udt_name as type from information_schema.columns where table_schema = 'public'`;
  const extra = { role: "owner", is_admin: "true", tenant_id: ids.harbor };
  const poisoned = columns.flatMap(({ name, type }) =>
    [name, camel(name)].map((field) => [field, POISON[type] ?? POISON.text] as const),
  );
  return { ...extra, ...Object.fromEntries(poisoned), ...asked };
}

/** Rows of any table in which the poison stands. */
async function poisonedRows() {
  const tables = await world.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const found = await world.sql.unsafe<{ row: string }[]>(
    tables
      .map(
        ({ name }) =>
          `select '${name} ' || t::text as row from "${name}" t where t::text ~ 'poisoned|424242|2001-02-03'`,
      )
      .join(" union all "),
  );
  return found.map(({ row }) => row);
}

interface Entry {
  deed: string;
  actorKind: string;
  actorName: string;
  companyId: string | null;
  ip: string;
  row: string;
}

const recordedBy = (requestId: string) => world.sql<Entry[]>`
  select deed, actor_kind as "actorKind", actor_name as "actorName", company_id as "companyId", ip, t::text as row
  from audit_entries t where request_id = ${requestId} and actor_kind <> 'system'`;

describe("a deed", () => {
  test.each(deeds)("%s is done once, writes one audit row, and takes no more than its form asks for", async (path) => {
    const example = examples[path];
    const { address, body = {}, file, visitor } = await arrange(world, path, { fresh: true });
    const sent = await everyColumn(body);
    const [{ count: before } = { count: 0 }] = await world.sql<
      { count: number }[]
    >`select count(*)::int from audit_entries where actor_kind <> 'system'`;
    const got = await (file ? visitor.upload(address, file, sent) : visitor.post(address, sent));
    expect([got.status, got.to?.split("?")[0]]).toEqual([303, expect.stringMatching(/^\//)]);

    const entries = await recordedBy(String(got.headers["x-request-id"]));
    expect(entries.map(({ deed }) => deed)).toEqual([example.deed]);
    const [{ count: after } = { count: 0 }] = await world.sql<
      { count: number }[]
    >`select count(*)::int from audit_entries where actor_kind <> 'system'`;
    expect(after - before).toBe(1);

    const [entry] = entries;
    expect(entry!.ip).toMatch(/127\.0\.0\.1$/);
    if (rightful(example) !== undefined) expect(entry!.actorKind).not.toBe("visitor");
    if (example.door === "company") expect(entry!.companyId).toBe(ids[example.company!]);
    for (const secret of ["counterpart-demo-1", "kettle", "argon2", ...visitor.cookies.values()].filter(Boolean))
      expect(entry!.row).not.toContain(secret);
    expect(await poisonedRows()).toEqual([]);
  });

  test.each(deeds.filter((path) => examples[path].door === "company"))(
    "%s is not done by a form that lacks everything",
    async (path) => {
      const { address, body = {}, visitor } = await arrange(world, path);
      if (Object.keys(body).length === 0 || /^(keep|clear|randomize|addPartnerUsers|removePartnerDocument)/.test(path))
        return;
      const before = await contentsOf(world.sql);
      expect((await visitor.post(address, {})).status).toBe(422);
      expect(await contentsOf(world.sql)).toEqual(before);
    },
  );
});

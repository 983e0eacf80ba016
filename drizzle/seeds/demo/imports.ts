import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { imports, tierAccounts } from "~/db/schema";
import type { CustomerField } from "~/domain/imports/fields";
import { mapImport } from "~/domain/imports/map";
import { runImport } from "~/domain/imports/run";
import { uploadImport } from "~/domain/imports/upload";
import { workImport } from "~/domain/imports/work";
import type { AccountData } from "~/domain/tier-accounts/forms";
import { hubId } from "./catalog";
import { type Dates, daysAgo } from "./calendar";
import type { Staff } from "./companies";
import { meridian } from "./meridian";
import { dataOf, find, type Planned, type Tree } from "./tree";

const LONG = 600_000;

const FIELDS: [head: string, field: CustomerField][] = [
  ["Organization name", "name"],
  ["External ID", "externalId"],
  ["External UUID", "externalUid"],
  ["Tax ID", "taxId"],
  ["Parent ID", "parent"],
  ["Hub ID", "hub"],
  ["Address line 1", "addressLine1"],
  ["Postal code", "postalCode"],
  ["City", "city"],
  ["State or region", "state"],
  ["Country", "country"],
  ["Contact first name", "firstName"],
  ["Contact last name", "lastName"],
  ["Contact e-mail", "email"],
  ["Contact phone", "phone"],
];

type Cells = Partial<Record<CustomerField, string>>;

interface Coming {
  planned: Planned;
  parent: string;
}

const imported = (planned: readonly Planned[], parent = ""): Coming[] =>
  planned.flatMap((one) => [
    ...(one.imported ? [{ planned: one, parent }] : []),
    ...imported(one.below ?? [], one.name),
  ]);

const quoted = (text = "") => `"${text.replaceAll('"', '""')}"`;
const line = (cells: readonly (string | undefined)[]) => cells.map(quoted).join(",");

/** Rows as somebody's old program writes them: most of them good. */
function rowsOf(coming: readonly Coming[], tree: Tree, companyId: string): Cells[] {
  const good = coming.map(({ planned, parent }): Cells => {
    const data: AccountData = dataOf(planned);
    return { ...data, parent: find(tree, parent).id, hub: planned.hub ? hubId(companyId, planned.hub) : "" };
  });
  const [first, second] = good;
  return [
    ...good,
    { ...first, name: "Galway Bay Ceramics", externalUid: "", externalId: "71126", country: "Irland", email: "info" },
    {
      ...second,
      name: "Brněnská Strojírna s.r.o.",
      externalUid: "",
      externalId: "73119",
      postalCode: "",
      parent: "73999",
    },
    { ...first, externalUid: "", externalId: "71127" },
  ];
}

/** A file that Meridian brought in a few days ago, with rows in it that could not be taken. */
export async function importCustomers({ staff, tree, dates }: { staff: Staff; tree: Tree; dates: Dates }) {
  const actor: Operator = staff.meridianOperations;
  const coming = imported(meridian);
  const folder = await mkdtemp(join(tmpdir(), "counterpart-demo-"));
  const path = join(folder, "customers.csv");
  const rows = rowsOf(coming, tree, actor.company.id);
  const lines = [
    line(FIELDS.map(([head]) => head)),
    ...rows.map((cells) => line(FIELDS.map(([, field]) => cells[field]))),
  ];
  await writeFile(path, `${lines.join("\r\n")}\r\n`);
  const sheet = { path, fileName: "customers-of-the-old-system.csv", format: "csv", sha256: "0".repeat(64) } as const;
  const id = await uploadImport(actor, { kind: "customers", key: "the-demo-storys-import" }, sheet);
  await rm(folder, { recursive: true });
  const mapping = Object.fromEntries(FIELDS.map(([, field], at) => [field, at]));
  await mapImport(actor, id, { mapping, alike: false, invite: false });
  await workImport(id, LONG);
  await runImport(actor, id, "skip-bad-rows");
  await workImport(id, LONG);
  const at = daysAgo(3, "import");
  const days = { createdAt: at, queuedAt: at, begunAt: at, touchedAt: at, finishedAt: at };
  await db.update(imports).set(days).where(eq(imports.id, id));
  for (const { planned, parent } of coming) {
    const { externalUid, country } = dataOf(planned);
    const [made] = await db.select().from(tierAccounts).where(eq(tierAccounts.externalUid, externalUid));
    if (!made) throw new Error(`the import has not brought ${planned.name}`);
    tree.set(planned.name, { id: made.id, ownerId: made.ownerId, country, parent: find(tree, parent) });
    dates.accounts.set(made.id, { created: at, updated: at });
    dates.versions.push({ id: made.id, version: 1, at });
  }
}

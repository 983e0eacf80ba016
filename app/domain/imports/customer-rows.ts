import { accountDataForm, type AccountData, accountDataOf } from "~/domain/tier-accounts/forms";
import { environments } from "~/domain/tier-accounts/query";
import type { TierAccountSnapshot } from "~/domain/tier-accounts/snapshot";
import { restored, written } from "./chunk";
import { countryCode } from "./countries";
import type { CustomerField } from "./fields";
import { type ImportProblem, problem, unfitRow } from "./problems";

export type CustomerCells = Partial<Record<CustomerField, string>>;

/** What a row asks of a new account, its parent as it is named in the file. */
export interface Wish {
  type: "customer" | "reseller";
  environment: TierAccountSnapshot["environment"] | undefined;
  hubId: string | null;
  parent: string;
  parentBy: string;
  data: AccountData;
}

const create = accountDataForm();

const EMPTY: AccountData = {
  ...{ name: "", externalUid: "", externalId: "", taxId: "", country: "", addressLine1: "", addressLine2: "" },
  ...{ postalCode: "", city: "", state: "", firstName: "", lastName: "", email: "", phone: "" },
};

export const dataFields = Object.keys(EMPTY) as (keyof AccountData)[];

/** A country that is none is told with what stands in the cell. */
const named = (problems: ImportProblem[], { country }: CustomerCells): ImportProblem[] =>
  problems.map((one) =>
    one.message === "country-required" && country ? problem("country", "country-not-known", { name: country }) : one,
  );

const typeOf = (cell: string) => (["customer", "reseller"] as const).find((type) => type === cell.toLowerCase());
const environmentOf = (cell: string) => environments.find((one) => one === cell.toLowerCase());

/** What a sheet of another program writes where there is nothing. */
const withoutDashes = (cells: CustomerCells): CustomerCells =>
  cells.parentBy === undefined
    ? cells
    : (Object.fromEntries(
        Object.entries(cells).map(([field, cell]) => [field, cell === "-" ? "" : cell]),
      ) as CustomerCells);

const knownType = (type: string | undefined): ImportProblem[] => {
  if (type === undefined || typeOf(type)) return [];
  return type === ""
    ? [{ field: "type", message: "type-required" }]
    : [problem("type", "type-not-known", { name: type })];
};

const knownValues = ({ type, environment, version, parentBy }: CustomerCells): ImportProblem[] => [
  ...knownType(type),
  ...(environment && !environmentOf(environment)
    ? [problem("environment", "environment-not-known", { name: environment })]
    : []),
  ...(version && !/^[1-9]\d{0,8}$/.test(version) ? [problem("version", "version-not-known", { name: version })] : []),
  ...(parentBy && !/^(id|external_id|external_uid)$/i.test(parentBy)
    ? [problem("parentBy", "criterion-not-known", { name: parentBy })]
    : []),
];

/** What a row of a new account asks for. */
export function readNew(raw: CustomerCells): { wish: Wish; problems: ImportProblem[] } {
  const cells = written(withoutDashes(raw));
  const { type = "customer", environment = "", hub = "", parent = "", parentBy = "" } = cells;
  const values = { ...cells, ...(cells.country !== undefined && { country: countryCode(cells.country) }) };
  const parsed = create.safeParse(values);
  return {
    wish: {
      type: typeOf(type) ?? "customer",
      environment: environmentOf(environment),
      hubId: hub || null,
      parent,
      parentBy: parentBy.toLowerCase(),
      data: parsed.success ? parsed.data : EMPTY,
    },
    problems: [...knownValues(cells), ...(parsed.success ? [] : named(unfitRow(parsed.error, cells), cells))],
  };
}

const digits = (text: string) => text.replace(/[^\d+]/g, "");

/** A number is the same however it is parted; other programs leave the parts together. */
const samePhone = (one: string, other: string) => !/[a-z]/i.test(one + other) && digits(one) === digits(other);

const storedTexts = (now: TierAccountSnapshot): CustomerCells => ({
  ...accountDataOf(now),
  ...{ type: now.type, environment: now.environment ?? "", hub: now.hub?.id ?? "", parent: now.parent?.id ?? "" },
});

/** What a row asks of an account that is there: only what differs from it. */
export function readChange(raw: CustomerCells, now: TierAccountSnapshot) {
  const stored = storedTexts(now);
  const cells: CustomerCells = {};
  for (const [field, cell] of Object.entries(withoutDashes(raw)) as [CustomerField, string][]) {
    const text = stored[field] === undefined ? cell : restored(cell, stored[field]);
    const same = field === "phone" && samePhone(text, stored.phone ?? "");
    if (text === stored[field] || same) continue;
    cells[field] = field === "country" ? countryCode(text) : text;
  }
  if (cells.type?.toLowerCase() === now.type) delete cells.type;
  if (cells.country === stored.country) delete cells.country;
  if (cells.externalUid === "") delete cells.externalUid;
  const kept = accountDataOf(now);
  const changed = dataFields.filter((field) => cells[field] !== undefined);
  const parsed =
    changed.length === 0
      ? null
      : accountDataForm(kept).safeParse({
          ...kept,
          ...Object.fromEntries(changed.map((field) => [field, cells[field]])),
        });
  const { type, environment, hub, parent, parentBy = "" } = cells;
  const data = parsed?.success ? parsed.data : kept;
  return {
    type: type === undefined ? undefined : typeOf(type),
    environment: environment === undefined ? undefined : (environmentOf(environment) ?? null),
    parent,
    parentBy: parentBy.toLowerCase(),
    data,
    version: cells.version ? Number(cells.version) : null,
    differs: changed.length > 0 || [type, environment, hub, parent].some((cell) => cell !== undefined),
    problems: [
      ...knownValues(cells),
      ...(hub === undefined ? [] : [problem("hub", "hub-stays")]),
      ...(parsed && !parsed.success
        ? named(unfitRow(parsed.error, cells), { ...cells, country: raw.country ?? "" })
        : []),
    ],
  };
}

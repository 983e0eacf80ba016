import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import {
  type PasswordRules,
  type PeopleSettings,
  PORTAL_PAGES,
  type PortalPage,
  type SignUpSettings,
  storeSettings,
} from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict } from "~/domain/refusals";
import { demandAccount, demandStorefront } from "./policy";
import { PRODUCT_PASSWORD_RULES } from "./product-password-rules";

/** The parts of a storefront's settings; each has its page. */
export interface StoreSettingsParts {
  pages: Record<PortalPage, boolean>;
  signUp: SignUpSettings;
  passwords: PasswordRules;
  people: PeopleSettings;
}

type Part = keyof StoreSettingsParts;

export interface StoreSettings extends StoreSettingsParts {
  /** Of each part: 0 as long as nobody has changed anything. */
  versions: Record<Part, number>;
}

/** How a storefront runs until somebody says otherwise. */
export const PRODUCT_SETTINGS: StoreSettings = {
  pages: Object.fromEntries(PORTAL_PAGES.map((page) => [page, page !== "purchasing"])) as StoreSettings["pages"],
  signUp: {
    open: true,
    validateEmail: true,
    requireAddress: true,
    requireTerms: false,
    approveAutomatically: false,
    greenList: [],
    redList: [],
    formText: "",
    parentId: null,
  },
  passwords: PRODUCT_PASSWORD_RULES,
  people: { inviteFirstUser: false, firstUserManages: false },
  versions: { pages: 0, signUp: 0, passwords: 0, people: 0 },
};

const columns = {
  pages: storeSettings.pages,
  signUp: storeSettings.signUp,
  passwords: storeSettings.passwords,
  people: storeSettings.people,
  version: storeSettings.version,
  versions: storeSettings.versions,
};

type Row = Partial<StoreSettingsParts & { version: number; versions: Partial<Record<Part, number>> }>;

/** A part that has none of its own, as no part of an older row has, is as old as the row. */
const versionsOf = ({ version = 0, versions }: Row): StoreSettings["versions"] => ({
  ...{ pages: version, signUp: version, passwords: version, people: version },
  ...versions,
});

const statement = db
  .select(columns)
  .from(storeSettings)
  .where(eq(storeSettings.companyId, sql.placeholder("companyId")))
  .prepare("store_settings_of");

/** A row may be older than its newest setting. */
export const complete = (row: Row | undefined): StoreSettings => ({
  pages: { ...PRODUCT_SETTINGS.pages, ...row?.pages },
  signUp: { ...PRODUCT_SETTINGS.signUp, ...row?.signUp },
  passwords: { ...PRODUCT_SETTINGS.passwords, ...row?.passwords },
  people: { ...PRODUCT_SETTINGS.people, ...row?.people },
  versions: versionsOf(row ?? {}),
});

/** How a company runs its storefront: its own settings, or the product's where it has none. Row S1. */
export async function storeSettingsOf(companyId: string): Promise<StoreSettings> {
  const [row] = await statement.execute({ companyId });
  return complete(row);
}

/** The same inside a deed's transaction, which must not wait for a second connection. */
export async function storeSettingsIn(tx: Queryable, companyId: string): Promise<StoreSettings> {
  const [row] = await tx.select(columns).from(storeSettings).where(eq(storeSettings.companyId, companyId));
  return complete(row);
}

async function lockSettings(tx: Queryable, companyId: string): Promise<StoreSettings> {
  await tx
    .insert(storeSettings)
    .values({ companyId, ...PRODUCT_SETTINGS, version: 0 })
    .onConflictDoNothing();
  const [row] = await tx
    .select(columns)
    .from(storeSettings)
    .where(eq(storeSettings.companyId, companyId))
    .for("update");
  return complete(row);
}

/**
 * Changes a part of the settings of the actor's own storefront; what the part leaves out stays, and saving what is so already changes
 * nothing. Row S1.
 * @param part whole parts, as the person's form shows them
 * @param baseVersion the version of each changed part, as the person saw it
 * @throws NotFound for a vendor; Forbidden for sales and viewers, and for all but the owner where passwords are concerned;
 * Conflict("settings-stale") when somebody else has changed this part meanwhile
 */
export function changeStoreSettings(
  actor: Operator,
  part: Partial<StoreSettingsParts>,
  baseVersion: number,
): Promise<{ changed: boolean }> {
  return inTransaction(async (tx) => {
    if (part.passwords) demandAccount(actor);
    else demandStorefront(actor);
    const companyId = actor.company.id;
    const { versions, ...before } = await lockSettings(tx, companyId);
    const after = { ...before, ...part };
    if (isDeepStrictEqual(before, after)) return { changed: false };
    const names = Object.keys(part) as Part[];
    if (names.some((name) => versions[name] !== baseVersion)) throw new Conflict("settings-stale");
    const raised = Object.fromEntries(names.map((name) => [name, versions[name] + 1]));
    await tx
      .update(storeSettings)
      .set({
        ...after,
        version: sql`${storeSettings.version} + 1`,
        versions: { ...versions, ...raised },
        updatedAt: sql`now()`,
      })
      .where(eq(storeSettings.companyId, companyId));
    const only = (of: StoreSettingsParts) => Object.fromEntries(names.map((name) => [name, of[name]]));
    const trace = { subjectId: companyId, before: only(before), after: only(after) };
    await record(tx, actor, { deed: "store-settings.change", ...trace });
    return { changed: true };
  });
}

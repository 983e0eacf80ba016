import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import { FIRST_USER, ids, resellerOf } from "../../support/demo";
import { PICTURE } from "../../support/pictures";
import type { Example } from "./example";

const own = { companyId: ids.northline };
const store = { nickname: "northline" };

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "northline",
  visit,
});
const deed = (name: string, visit: Example["visit"]): Example => ({ ...page(visit), deed: name });

const ofAccount = async (sql: postgres.Sql) => ({ at: { ...own, tierAccountId: await resellerOf(sql, "northline") } });

const settingsVersion = async (sql: postgres.Sql, part: string) => {
  const [row] = await sql<{ version: number }[]>`
    select coalesce((versions ->> ${part})::int, version) as version from store_settings
    where company_id = ${ids.northline}`;
  return String(row?.version ?? 0);
};

/** Of the sender, or of one letter. */
const mailVersion = async (sql: postgres.Sql, letter?: string) => {
  const [row] = await sql<{ version: number; letters: Record<string, { version: number }> }[]>`
    select version, letters from mail_settings where company_id = ${ids.northline}`;
  return String((letter ? row?.letters[letter]?.version : row?.version) ?? 0);
};

/** Northline has a logo; answers its fingerprint. */
async function logo(sql: postgres.Sql): Promise<string> {
  const fingerprint = randomBytes(32).toString("hex");
  await sql`
    insert into company_logos (company_id, fingerprint, png, width, height)
    values (${ids.northline}, ${fingerprint}, ${PICTURE}, 3, 2)
    on conflict (company_id) do update set fingerprint = excluded.fingerprint`;
  return fingerprint;
}

/** Another browser in which the person is signed in; answers the session's id. */
async function session(sql: postgres.Sql): Promise<string> {
  const id = randomBytes(32).toString("hex");
  await sql`
    insert into customer_user_sessions (id, user_id, expires_at, user_agent, ip)
    select ${id}, id, now() + interval '1 hour', 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0', '203.0.113.7'
    from customer_users where email = ${FIRST_USER}`;
  return id;
}

/** The company's settings, its storefront's look, what people do about themselves there, and the audit trail. */
export const settingsExamples = {
  settings: deed("company.change", async (sql) => {
    const [row] = await sql<{ version: number }[]>`select version from companies where id = ${ids.northline}`;
    return {
      at: own,
      body: {
        ...{ name: "Northline IT", nickname: "northline", colour: "#0f766e", supportEmail: "help@northline.example" },
        ...{ supportPhone: "+353 1 555 0199", country: "IE", language: "en", timeZone: "Europe/Dublin" },
        baseVersion: String(row!.version),
      },
    };
  }),
  checkNickname: page(() => ({ at: own, query: "?nickname=harbor" })),
  changeLogo: deed("company.change-logo", () => ({
    at: own,
    body: {},
    file: { field: "logo", name: "logo.png", type: "image/png", bytes: PICTURE },
  })),
  removeLogo: deed("company.remove-logo", async (sql) => {
    await logo(sql);
    return { at: own, body: {} };
  }),
  passwordSettings: deed("store-settings.change", async (sql) => ({
    at: own,
    body: { fewestCharacters: "13", needsLetterAndDigit: "on", baseVersion: await settingsVersion(sql, "passwords") },
  })),
  portalSettings: deed("store-settings.change", async (sql) => ({
    at: own,
    body: { baseVersion: await settingsVersion(sql, "pages") },
  })),
  peopleSettings: deed("store-settings.change", async (sql) => ({
    at: own,
    body: { inviteFirstUser: "on", baseVersion: await settingsVersion(sql, "people") },
  })),

  mailSettings: deed("mail-settings.change-sender", async (sql) => ({
    at: own,
    body: {
      fromName: "Northline portal",
      fromAddress: "",
      replyTo: "help@northline.example",
      baseVersion: await mailVersion(sql),
    },
  })),
  sentMail: page(() => ({ at: own, query: "?status=sent" })),
  letter: deed("mail-settings.change-letter", async (sql) => ({
    at: { ...own, kind: "sign-up-approved" },
    query: "?language=de",
    body: {
      ...{
        on: "on",
        subject: "Willkommen bei {store}",
        text: "Guten Tag!\n\n{organization} ist jetzt Kunde von {store}.",
      },
      baseVersion: await mailVersion(sql, "sign-up-approved"),
    },
  })),
  sendLetterTest: deed("mail-settings.send-test", () => ({
    at: { ...own, kind: "customer-portal-url" },
    query: "?language=en",
    body: {},
  })),

  activity: page(() => ({ at: own, query: "?deed=tier-account&since=2001-01-01" })),
  exportActivity: { ...page(), file: true },
  tierAccountActivity: page(ofAccount),
  exportTierAccountActivity: { ...page(ofAccount), file: true },

  storefrontLogo: {
    door: "store",
    file: "image",
    visit: async (sql) => ({ at: { ...store, fingerprint: await logo(sql) } }),
  },
  storefrontProfile: {
    door: "customer-user",
    deed: "customer-user.change-profile",
    visit: async (sql) => {
      const [row] = await sql<{ version: number }[]>`select version from customer_users where email = ${FIRST_USER}`;
      return {
        at: store,
        body: {
          ...{ name: "Leonor Sampaio Reis", phone: "+351 22 555 0147", language: "pt", timeZone: "Europe/Lisbon" },
          baseVersion: String(row!.version),
        },
      };
    },
  },
  storefrontSessions: { door: "customer-user", visit: () => ({ at: store }) },
  endStorefrontSession: {
    door: "customer-user",
    deed: "session.end",
    visit: async (sql) => ({ at: { ...store, sessionId: await session(sql) }, body: {} }),
  },
  endOtherStorefrontSessions: {
    door: "customer-user",
    deed: "session.end-others",
    visit: () => ({ at: store, body: {} }),
  },
} satisfies Partial<Record<string, Example>>;

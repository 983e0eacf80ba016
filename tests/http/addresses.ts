import { PASSWORD } from "../support/browse";
import { FIRST_USER, resetLink } from "../support/demo";
import type { Path } from "../../app/paths";
import { apiExamples } from "./examples/api";
import { catalogExamples } from "./examples/catalog";
import { agreementExamples } from "./examples/agreements";
import { consoleExamples } from "./examples/console";
import { contractExamples } from "./examples/contracts";
import { colleagueExamples } from "./examples/colleagues";
import { apiTokenExamples } from "./examples/api-tokens";
import { importExamples } from "./examples/imports";
import { customFieldExamples } from "./examples/custom-fields";
import { customerUserExamples } from "./examples/customer-users";
import { operatorExamples } from "./examples/operators";
import { partnerExamples } from "./examples/partners";
import { partnerCreationExamples } from "./examples/partner-creation";
import { partnerDetailExamples } from "./examples/partner-details";
import { settingsExamples } from "./examples/settings";
import { signUpExamples } from "./examples/sign-ups";
import { storeDomainExamples } from "./examples/store-domains";
import { webhookExamples } from "./examples/webhooks";
import { type Example, NEW_PASSWORD, type Visit } from "./examples/example";

export { account, type Example, NEW_PASSWORD, type Visit } from "./examples/example";

const store = { nickname: "northline" };
const nothing = (): Visit => ({});

/** Every address of the site with an example. A new address needs a line here before anything passes. */
export const examples: Record<Path, Example> = {
  ...apiExamples,
  home: { door: "anyone", visit: nothing },
  setup: {
    door: "anyone",
    deed: "installation.set-up",
    visit: () => ({
      body: {
        code: "AAAA-BBBB-CCCC-DDDD",
        companyName: "Late",
        role: "vendor",
        name: "Late",
        email: "late@late.example",
        password: NEW_PASSWORD,
      },
    }),
  },
  mailbox: { door: "anyone", visit: nothing },
  mailboxMail: {
    door: "anyone",
    visit: async (sql) => {
      const [mail] = await sql<{ id: string }[]>`
        insert into mailbox (sender, recipient, subject, text, html) values ('a@b.example', 'c@d.example', 'Hello', 'Hello', '') returning id`;
      return { at: { mailId: mail!.id } };
    },
  },
  design: { door: "development", visit: nothing },

  signIn: {
    door: "anyone",
    deed: "session.sign-in",
    visit: () => ({ body: { email: "owner@tessera.example", password: PASSWORD } }),
  },
  signOut: { door: "anyone", by: "owner@tessera.example", deed: "session.sign-out", visit: () => ({ body: {} }) },
  forgotPassword: {
    door: "anyone",
    deed: "password.ask-reset",
    visit: () => ({ body: { email: "owner@meridian.example" } }),
  },
  resetPassword: {
    door: "anyone",
    deed: "password.reset",
    visit: async (sql) => ({
      at: { token: await resetLink(sql, "operator", "owner@harbor.example") },
      body: { password: NEW_PASSWORD },
    }),
  },

  storefrontDoor: { door: "anyone", visit: nothing },
  storefrontHome: { door: "store", visit: () => ({ at: store }) },
  storefrontSignIn: {
    door: "store",
    deed: "session.sign-in",
    visit: () => ({ at: store, body: { email: FIRST_USER, password: PASSWORD } }),
  },
  storefrontSignOut: {
    door: "store",
    by: FIRST_USER,
    deed: "session.sign-out",
    visit: () => ({ at: store, body: {} }),
  },
  storefrontForgotPassword: {
    door: "store",
    deed: "password.ask-reset",
    visit: () => ({ at: store, body: { email: FIRST_USER } }),
  },
  storefrontResetPassword: {
    door: "store",
    deed: "password.reset",
    visit: async (sql) => ({
      at: { ...store, token: await resetLink(sql, "customer", "second.user@harborlane.example") },
      body: { password: NEW_PASSWORD },
    }),
  },
  storefrontChangePassword: {
    door: "customer-user",
    deed: "password.change",
    visit: () => ({ at: store, body: { current: PASSWORD, password: NEW_PASSWORD } }),
  },
  storefrontAccount: { door: "customer-user", visit: () => ({ at: store }) },

  ...consoleExamples,
  ...catalogExamples,
  ...partnerDetailExamples,
  ...customerUserExamples,
  ...apiTokenExamples,
  ...webhookExamples,
  ...importExamples,
  ...customFieldExamples,
  ...colleagueExamples,
  ...signUpExamples,
  ...partnerCreationExamples,
  ...settingsExamples,
  ...storeDomainExamples,
  ...operatorExamples,
  ...partnerExamples,
  ...contractExamples,
  ...agreementExamples,
};

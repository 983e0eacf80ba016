import type postgres from "postgres";
import { Secret, TOTP } from "otpauth";
import { PASSWORD } from "../../support/browse";
import { ids } from "../../support/demo";
import {
  demoInvitation,
  demoOperator,
  demoSession,
  FACTOR_PERSON,
  FACTOR_SECRET,
  putFactor,
} from "../../support/demo-operators";
import { type Example, NEW_PASSWORD } from "./example";

const own = { companyId: ids.northline };

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "northline",
  visit,
});
const deed = (name: string, visit: Example["visit"]): Example => ({ ...page(visit), deed: name });

/** Of somebody's own login, by the person whose second factor may change. */
const ofOwn = (name: string, visit: Example["visit"]): Example => ({
  door: "operator",
  by: FACTOR_PERSON,
  deed: name,
  visit,
});

const member = async (sql: postgres.Sql, about: Parameters<typeof demoOperator>[1] = {}, body = {}) => ({
  at: { ...own, operatorId: await demoOperator(sql, about) },
  body,
});

const invitation = async (sql: postgres.Sql) => ({
  at: { ...own, invitationId: (await demoInvitation(sql)).id },
  body: {},
});

let invited = 0;

/** A company's operators, their invitations, and what they do about their own login. */
export const operatorExamples = {
  secondFactor: {
    door: "anyone",
    by: FACTOR_PERSON,
    deed: "session.sign-in",
    visit: async (sql) => ({ body: { code: await putFactor(sql, { state: "halfway" }) } }),
  },
  acceptInvitation: {
    door: "anyone",
    deed: "invitation.accept",
    visit: async (sql) => ({
      at: { token: (await demoInvitation(sql)).token },
      body: { name: "Eimear Nolan", password: NEW_PASSWORD },
    }),
  },

  security: { door: "operator", visit: () => ({}) },
  changeOwnPassword: {
    door: "operator",
    by: "viewer@meridian.example",
    deed: "password.change",
    visit: () => ({ body: { current: PASSWORD, password: NEW_PASSWORD } }),
  },
  beginSecondFactor: ofOwn("second-factor.begin", async (sql) => {
    await putFactor(sql, { state: "off" });
    return { body: { current: PASSWORD } };
  }),
  confirmSecondFactor: ofOwn("second-factor.confirm", async (sql) => {
    await putFactor(sql, { state: "begun" });
    return { body: { code: new TOTP({ secret: Secret.fromBase32(FACTOR_SECRET) }).generate() } };
  }),
  turnOffSecondFactor: ofOwn("second-factor.turn-off", async (sql) => ({
    body: { current: PASSWORD, code: await putFactor(sql, { state: "on" }) },
  })),
  recoveryCodes: ofOwn("second-factor.renew-codes", async (sql) => {
    await putFactor(sql, { state: "on" });
    return { body: { current: PASSWORD } };
  }),
  endOwnSession: {
    door: "operator",
    deed: "session.end",
    visit: async (sql) => ({ at: { sessionId: await demoSession(sql, "both@example.com") }, body: {} }),
  },
  endOtherOwnSessions: {
    door: "operator",
    by: FACTOR_PERSON,
    deed: "session.end-others",
    visit: async (sql) => {
      await putFactor(sql, { state: "off" });
      return { body: {} };
    },
  },

  operators: page(),
  inviteOperator: deed("invitation.make", () => ({
    at: own,
    body: { name: "Eimear Nolan", email: `eimear.${++invited}@northline.example`, role: "viewer" },
  })),
  sendInvitation: deed("invitation.send", invitation),
  withdrawInvitation: deed("invitation.withdraw", invitation),
  requireSecondFactor: deed("company.require-second-factor", () => ({ at: own, body: { required: "no" } })),
  changeOperatorRole: deed("membership.change-role", (sql) => member(sql, {}, { role: "viewer" })),
  suspendOperator: deed("membership.suspend", (sql) => member(sql)),
  activateOperator: deed("membership.activate", (sql) => member(sql, { suspended: true })),
  removeOperator: deed("membership.remove", (sql) => member(sql)),
  resetSecondFactor: deed("second-factor.reset", (sql) => member(sql, { factor: true })),
} satisfies Record<string, Example>;

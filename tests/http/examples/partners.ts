import type postgres from "postgres";
import { ids } from "../../support/demo";
import { demoInvitedPartner, demoOfferedDocument } from "../../support/demo-partners";
import { type Example, NEW_PASSWORD } from "./example";

const own = { companyId: ids.meridian };

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "meridian",
  visit,
});

const invited = async (sql: postgres.Sql, body?: Record<string, string>) => {
  const { partnerId } = await demoInvitedPartner(sql);
  return { at: { ...own, partnerId }, ...(body && { body }) };
};

/** Partners: their directory, their invitations, and how they come in. */
export const partnerExamples = {
  activatePartner: {
    door: "anyone",
    deed: "partner.activate",
    visit: async (sql) => {
      const { token } = await demoInvitedPartner(sql);
      const person = {
        name: "Robert Balboa",
        email: `robert.${token.slice(0, 8)}@quay.example`,
        password: NEW_PASSWORD,
      };
      return { at: { token }, body: { company: "Quay Street", ...person, accepted: "yes", read: "1" } };
    },
  },
  offeredDocument: {
    door: "anyone",
    file: true,
    visit: async (sql) => ({ at: { token: (await demoOfferedDocument(sql)).token } }),
  },
  partners: page(),
  exportPartners: { ...page(), file: true },
  partnerInvitation: page((sql) => invited(sql)),
  renewPartnerInvitation: {
    ...page((sql) => invited(sql, { way: "copy" })),
    deed: "partner-invitation.renew",
  },
  withdrawPartnerInvitation: { ...page((sql) => invited(sql, {})), deed: "partner-invitation.withdraw" },
} satisfies Record<string, Example>;

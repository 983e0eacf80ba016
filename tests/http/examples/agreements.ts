import type postgres from "postgres";
import { ids } from "../../support/demo";
import { demoAgreement, demoContract, demoDistribution, demoVersion } from "../../support/demo-partners";
import type { Example } from "./example";

const own = { companyId: ids.meridian };
const wording = { description: "Be **fair**.", source: "none", url: "", documentId: "" };

const of = async (sql: postgres.Sql, type?: "program" | "service") => ({
  at: { ...own, agreementId: await demoAgreement(sql, type) },
});

const page = (type?: "program" | "service"): Example => ({
  ...{ door: "company", company: "meridian" },
  visit: (sql) => of(sql, type),
});

const deed = (name: string, visit: Example["visit"]): Example => ({
  ...{ door: "company", company: "meridian", deed: `agreement.${name}` },
  visit,
});

const versioned = async (sql: postgres.Sql) => {
  const { at } = await of(sql);
  await demoVersion(sql, at.agreementId);
  return { at: { ...at, version: "2" }, body: {} };
};

const marketplace = async (sql: postgres.Sql) => {
  const agreementId = await demoDistribution(sql);
  const [found] = await sql<{ id: string }[]>`
    delete from agreement_versions where agreement_id = ${agreementId} returning agreement_id as id`;
  const [freed] = await sql<{ marketplaceId: string }[]>`
    delete from agreements where id = ${found!.id} returning marketplace_id as "marketplaceId"`;
  return freed!.marketplaceId;
};

/** Agreements, and what is done with them. */
export const agreementExamples = {
  agreements: { door: "company", company: "meridian", visit: () => ({ at: own }) },
  agreement: page(),
  agreementVersions: page(),
  agreementContracts: page(),
  agreementDistribution: page(),
  agreementGroups: page("service"),
  agreementVersion: { door: "company", company: "meridian", visit: async (sql) => ({ at: (await versioned(sql)).at }) },
  createAgreement: deed("create", () => ({
    at: own,
    body: { ...wording, type: "program", name: "Program 2027", autoAccept: "on", marketplaceId: "" },
  })),
  changeAgreement: deed("change", async (sql) => ({
    ...(await of(sql)),
    body: { name: "Program 2028", autoAccept: "on", marketplaceId: "", sourcingAgreementId: "", baseVersion: "1" },
  })),
  deleteAgreement: deed("delete", async (sql) => ({ ...(await of(sql)), body: {} })),
  addDistribution: deed("create", async (sql) => ({
    ...(await of(sql)),
    body: { ...wording, name: "Market", marketplaceId: await marketplace(sql), autoAccept: "on" },
  })),
  offerContract: {
    ...{ door: "company", company: "meridian", deed: "contract.offer" },
    visit: async (sql) => {
      await sql`
        insert into partners (company_id, partner_id, role, name, status)
        select a.id, b.id, b.role, b.name, b.status from companies a, companies b
        where (a.id, b.id) in ((${ids.meridian}, ${ids.aurora}), (${ids.aurora}, ${ids.meridian})) on conflict do nothing`;
      return { ...(await of(sql)), body: { partnerId: ids.aurora } };
    },
  },
  enrolInAgreement: {
    ...{ door: "company", company: "aurora", deed: "contract.enrol" },
    visit: async (sql) => ({
      at: { companyId: ids.aurora, agreementId: await demoDistribution(sql) },
      body: { enrolment: "Portugal", accepted: "yes", read: "1" },
    }),
  },
  addAgreementVersion: deed("add-version", async (sql) => ({
    at: { ...own, agreementId: (await demoContract(sql, { status: "active" })).agreementId },
    body: { ...wording, active: "on" },
  })),
  activateAgreementVersion: deed("activate-version", versioned),
  deleteAgreementVersion: deed("delete-version", versioned),
} satisfies Record<string, Example>;

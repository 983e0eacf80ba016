import { randomInt } from "node:crypto";
import type postgres from "postgres";
import { draft, ids } from "../../support/demo";
import { demoAgreement, demoInvitedPartner, demoMarketplace } from "../../support/demo-partners";
import { pdf, storedDocument } from "../../support/documents";
import type { Example } from "./example";

const own = { companyId: ids.meridian };

export const newAgreement = { name: "Terms of 2027", description: "Be **fair**.", source: "none", url: "" };

/** A wizard that somebody of Meridian has begun, as far as these answers. */
export const creation = async (sql: postgres.Sql, by: string, answers: postgres.JSONValue) => ({
  ...own,
  draftId: await draft(sql, { by, company: "meridian", kind: "partner-creation", answers }),
});

const details = (more: Record<string, string>) => ({ name: `Champions ${randomInt(10 ** 9)}`, ...more });
const vendor = () => ({ details: details({ type: "vendor", createAgreement: "on" }), agreement: newAgreement });
const reseller = async (sql: postgres.Sql) => {
  const [place] = await sql<{ id: string }[]>`select id from marketplaces where company_id = ${ids.meridian} limit 1`;
  return {
    details: details({ type: "reseller", createAgreement: "on" }),
    agreement: newAgreement,
    marketplace: { marketplace: place!.id },
    productGroups: [],
    sourcing: { sourcing: await demoAgreement(sql, "syndication") },
  };
};
const account = () => ({ ...vendor(), marketplaces: [], action: { action: "account" } });

const page = (visit: Example["visit"]): Example => ({ door: "company", company: "meridian", visit });
const step = (
  answers: (sql: postgres.Sql) => object,
  body: (sql: postgres.Sql) => Record<string, string> | Promise<Record<string, string>> = () => ({}),
) =>
  page(async (sql, by) => ({
    at: await creation(sql, by, (await answers(sql)) as postgres.JSONValue),
    body: await body(sql),
  }));

/** Documents, and the wizard that creates a partner. */
export const partnerCreationExamples = {
  document: {
    ...page(async (sql) => ({ at: { ...own, documentId: await storedDocument(sql, own) } })),
    file: true,
  },
  createPartner: {
    ...page(() => ({ at: own, body: details({ type: "vendor", role: "reseller", externalId: "" }) })),
    deed: "draft.start",
  },
  createPartnerDetails: {
    ...step(vendor, () => details({ type: "reseller", role: "distributor", externalId: "" })),
    deed: "draft.keep",
  },
  createPartnerAgreement: {
    ...page(async (sql, by) => ({
      at: await creation(sql, by, { details: vendor().details }),
      body: newAgreement,
      file: { field: "document", name: "Terms.pdf", type: "application/pdf", bytes: pdf() },
    })),
    deed: "draft.keep",
  },
  removePartnerDocument: { ...step(vendor, () => newAgreement), deed: "draft.keep" },
  createPartnerMarketplace: { ...step(vendor), deed: "draft.keep" },
  createPartnerProductGroups: { ...step(reseller), deed: "draft.keep" },
  createPartnerSyndication: {
    ...step(reseller, async (sql) => ({ sourcing: await demoAgreement(sql, "syndication") })),
    deed: "draft.keep",
  },
  createPartnerAction: { ...step(reseller, () => ({ action: "invitation" })), deed: "partner.create" },
  createPartnerAccount: { ...step(account), deed: "partner.create" },
  addPartnerUsers: { ...step(account, () => ({ selectAll: "on" })), deed: "draft.keep" },
  keepPartnerAnswers: {
    ...step(vendor, () => ({ ...details({ type: "vendor", role: "", externalId: "" }), name: "Half a na" })),
    deed: "draft.keep",
  },
  discardPartnerCreation: { ...step(vendor), deed: "draft.discard" },
  addMarketplaces: {
    ...page(async (sql) => {
      const id = await demoMarketplace(sql);
      const { partnerId } = await demoInvitedPartner(sql);
      return { at: { ...own, partnerId }, body: { [id]: "on" } };
    }),
    deed: "partner.add-marketplaces",
  },
  createPartnerSummary: page(async (sql, by) => {
    const at = await creation(sql, by, {});
    await sql`
      update drafts set result_id = (select id from contracts where company_id = ${ids.meridian} limit 1) where id = ${at.draftId}`;
    return { at };
  }),
} satisfies Partial<Record<string, Example>>;

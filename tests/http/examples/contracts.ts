import type postgres from "postgres";
import { ids } from "../../support/demo";
import { demoContract, demoVersion } from "../../support/demo-partners";
import type { Example } from "./example";

type Options = Parameters<typeof demoContract>[1];
type Side = "meridian" | "aurora";

const page = (options?: Options): Example => ({
  ...{ door: "company", company: "meridian" },
  visit: async (sql) => ({
    at: { companyId: ids.meridian, contractId: (await demoContract(sql, options)).contractId },
  }),
});

const deed = (company: Side, name: string, options: Options, body: Record<string, string> = {}): Example => ({
  ...{ door: "company", company, deed: `contract.${name}` },
  visit: async (sql) => ({
    at: { companyId: ids[company], contractId: (await demoContract(sql, options)).contractId },
    body,
  }),
});

const updated = async (sql: postgres.Sql) => {
  const { agreementId, contractId } = await demoContract(sql, { status: "active" });
  await demoVersion(sql, agreementId, true);
  return { at: { companyId: ids.aurora, contractId }, body: { accepted: "yes", read: "2" } };
};

const enrolled = { type: "distribution" } as const;
const signed = { accepted: "yes", read: "1" };
const note = { note: "Which countries?" };

/** Contracts, and what is done with them. */
export const contractExamples = {
  contracts: { door: "company", company: "meridian", visit: () => ({ at: { companyId: ids.meridian } }) },
  contract: page({ status: "active" }),
  contractPdf: { ...page({ status: "active" }), file: true },
  signContract: deed("aurora", "sign", {}, signed),
  signContractUpdate: { door: "company", company: "aurora", deed: "contract.sign-update", visit: updated },
  acceptContract: deed("meridian", "accept", enrolled),
  countersignContract: deed("meridian", "countersign", { status: "active" }),
  refineContract: deed("meridian", "refine", enrolled, note),
  submitContract: deed("aurora", "submit", { ...enrolled, status: "enrolling" }, { ...signed, enrolment: "Portugal" }),
  rejectContract: deed("meridian", "reject", enrolled, note),
  withdrawContract: deed("meridian", "withdraw", {}),
  terminateContract: deed("meridian", "terminate", { status: "active" }, note),
} satisfies Record<string, Example>;

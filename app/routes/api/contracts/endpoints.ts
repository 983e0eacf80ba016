import type { z } from "zod";
import type { Operator } from "~/auth/actor";
import { acceptContract } from "~/domain/contracts/accept";
import { readableContracts } from "~/domain/contracts/collection";
import { countersignContract } from "~/domain/contracts/countersign";
import { findContract, type FoundContract } from "~/domain/contracts/find";
import { refineContract } from "~/domain/contracts/refine";
import { rejectContract } from "~/domain/contracts/reject";
import { signContract } from "~/domain/contracts/sign";
import { signContractUpdate } from "~/domain/contracts/sign-update";
import { submitContract } from "~/domain/contracts/submit";
import { terminateContract } from "~/domain/contracts/terminate";
import { withdrawContract } from "~/domain/contracts/withdraw";
import { type Endpoint, endpoint, nothing, ok, page } from "../endpoint";
import { readOnly } from "../read-only";
import { Because, Enrolment, Signing } from "./bodies";
import { Contract, ContractData, ContractVersion, wireContract, wireSignature } from "./wire";

const path = "/contracts";
const partners = { tag: "Partners", module: "partners", status: 200 } as const;

interface Deed<Body> {
  verb: string;
  summary: string;
  body: z.ZodType<Body>;
  /** The deed; what the contract is now has been read for it. */
  deed: (actor: Operator, contract: FoundContract, body: Body) => Promise<unknown>;
}

/** Something done with a contract, which answers with what it is then. Connect.md §5.3. */
const doing = <Body>({ verb, summary, body, deed }: Deed<Body>): Endpoint =>
  endpoint<Body>({
    ...{ method: "POST", path: `${path}/:id/${verb}`, name: `${verb}Contract`, ...partners },
    ...{ summary, body, answer: Contract },
    work: async ({ actor, params, body: sent }) => {
      await deed(actor, await findContract(actor, params.id!), sent);
      return ok(wireContract(await readableContracts.find(actor, params.id!)));
    },
  });

/** Both sides sign by the same word: what it means is told by whose turn it is. */
const sign = doing({
  ...{ verb: "sign", body: Signing },
  summary: "Sign as the partner, or a newer version; accept an enrolment or sign against as the distributor.",
  deed: (actor, { id, party, status, offered }, { version }) => {
    if (party === "distributor") return (status === "pending" ? acceptContract : countersignContract)(actor, id);
    const read = version ?? offered.version;
    return (status === "active" ? signContractUpdate : signContract)(actor, id, read);
  },
});

const enroll = doing({
  ...{ verb: "enroll", body: Enrolment },
  summary: "Send an enrolment in again that was sent back.",
  deed: (actor, { id, offered, enrolment: before }, { enrolment, version }) =>
    submitContract(actor, id, enrolment ?? before ?? "", version ?? offered.version),
});

const refine = doing({
  ...{ verb: "refine", body: Because, summary: "Send an enrolment back, and say what is missing." },
  deed: (actor, { id }, { note }) => refineContract(actor, id, note),
});

const reject = doing({
  ...{ verb: "reject", body: Because, summary: "Say no to an offer or an enrolment." },
  deed: (actor, { id }, { note }) => rejectContract(actor, id, note),
});

const terminate = doing({
  ...{ verb: "terminate", body: Because, summary: "End an active contract for good." },
  deed: (actor, { id }, { note }) => terminateContract(actor, id, note),
});

const deleteOne = endpoint({
  ...{ method: "DELETE", path: `${path}/:id`, name: "deleteContract", ...partners, status: 204 },
  summary:
    "Take back a contract that nobody has answered: an offer is gone, an enrolment stays to be read as rejected.",
  work: async ({ actor, params }) => {
    await withdrawContract(actor, params.id!);
    return nothing;
  },
});

const searchVersions = endpoint({
  ...{ method: "GET", path: `${path}/:id/versions`, name: "searchContractVersions", ...partners },
  ...{ summary: "List the versions that were signed, the first of them first.", list: { row: ContractVersion } },
  work: async ({ actor, params, query }) => {
    const contract = await readableContracts.find(actor, params.id!);
    const all = contract.signatures.map((signature) => wireSignature(contract, signature));
    return page(all.slice(query.offset, query.offset + query.limit), { total: all.length }, query);
  },
});

const getData = endpoint({
  ...{ method: "GET", path: `${path}/:id/data`, name: "getContractData", ...partners },
  ...{ summary: "Read what an enrolling partner tells the distributor.", answer: ContractData },
  work: async ({ actor, params }) => {
    const { id, enrolment } = await readableContracts.find(actor, params.id!);
    return ok({ id, enrolment });
  },
});

/** Partners: contracts. Connect.md §5.3. */
export const contractEndpoints: readonly Endpoint[] = [
  ...readOnly({
    ...{ path, names: ["Contract", "Contracts"], nouns: ["a contract", "the company's contracts"] },
    ...{ tag: "Partners", module: "partners", row: Contract, from: readableContracts, wire: wireContract },
  }),
  ...[deleteOne, enroll, refine, sign, reject, terminate],
  ...[searchVersions, getData],
];

import { z } from "zod";
import type { WiredContract, WiredSignature } from "~/domain/contracts/collection";
import { Agreement, Company, events, Event, Marketplace, oneOf, publicId, text } from "../shapes";
import { event, moment } from "../wire";

const contractId = publicId("CR[PDSYR]-ddddd-ddddd-ddddd", "The third letter tells the type.", "CRP-20114-77310-00921");
const person = z.object({
  id: text("A person or a token.", "UR-310-552-008"),
  name: text("Their name.", "Ana Duarte"),
});

/** Whose turn it is changes with the status. Connect.md §5.3. */
export const Contract = z
  .object({
    id: contractId,
    name: text("What it is called.", "Contract of Meridian vendor program"),
    type: oneOf(["program", "distribution", "service", "syndication", "referral"], "What it is about."),
    status: oneOf(["enrolling", "pending", "active", "rejected", "terminated"], "Where it stands."),
    kind: oneOf(["production", "test"], "What it is for."),
    version: z
      .int()
      .min(1)
      .meta({ description: "The agreement's version that it is in.", examples: [1] }),
    latest: z
      .boolean()
      .meta({ description: "False when an active contract's agreement has another version on offer." }),
    agreement: Agreement,
    marketplace: Marketplace.optional(),
    owner: Company.meta({ description: "The distributor whose agreement it is." }),
    issuer: Company.meta({ description: "The same company." }),
    partner: Company.meta({ description: "The company that signs." }),
    creator: person.meta({ description: "Who offered it, or enrolled." }),
    signee: person.meta({ description: "Who signed it last." }).optional(),
    note: text("What the partner is asked to refine.", "Please name your bank").optional(),
    termination_note: text("Why it was rejected or terminated.", "We go separate ways").optional(),
    events: events("created", "updated").extend({
      enrolled: Event.optional(),
      signed: Event.optional(),
      countersigned: Event.optional(),
      terminated: Event.optional(),
    }),
  })
  .meta({ id: "Contract", description: "One partner's copy of an agreement." });

/** A signature as clients read it. */
export const ContractVersion = z
  .object({
    id: contractId,
    version: z
      .int()
      .min(1)
      .meta({ description: "The agreement's version that was signed.", examples: [1] }),
    hash: text("The fingerprint of what was signed: SHA-256, hexadecimal.", "9f86d081884c7d65…"),
    signee: person,
    countersignee: z
      .object({ name: z.string() })
      .meta({ description: "Left out where the agreement accepts by itself." })
      .optional(),
    events: z.object({ signed: Event, countersigned: Event.optional() }),
  })
  .meta({ id: "ContractVersion", description: "Who signed which version of a contract, and who signed against it." });

export const ContractData = z
  .object({ id: contractId, enrolment: z.string().nullable().meta({ description: "Null where nobody enrolled." }) })
  .meta({ id: "ContractData", description: "What an enrolling partner tells the distributor." });

/** Only who signed against it by hand is named. */
const countersigned = ({ countersignedAt, countersignedBy: { id, name } }: WiredSignature) =>
  countersignedAt === null
    ? {}
    : { countersigned: event(new Date(countersignedAt), id === null || name === null ? null : { id, name }) };

const signed = (signature: WiredSignature) => ({
  signed: event(new Date(signature.at), signature.by),
  ...countersigned(signature),
});

export function wireContract(contract: WiredContract): z.input<typeof Contract> {
  const { id, type, status, kind, version, agreement, marketplace, owner, partner, creator, note, endNote } = contract;
  const last = contract.signatures.at(-1);
  return {
    ...{ id, name: `Contract of ${agreement.name}`, type, status, kind, version, latest: !contract.updateAvailable },
    ...{ agreement, owner, issuer: owner, partner, creator },
    ...(marketplace && { marketplace }),
    ...(last && { signee: last.by }),
    ...(note !== null && { note }),
    ...(endNote !== null && { termination_note: endNote }),
    events: {
      created: event(contract.createdAt, creator),
      updated: { at: moment(contract.updatedAt) },
      ...(contract.enrolledAt && { enrolled: { at: moment(contract.enrolledAt) } }),
      ...(last && signed(last)),
      ...(contract.endedAt && { terminated: { at: moment(contract.endedAt) } }),
    },
  };
}

export const wireSignature = ({ id }: { id: string }, signature: WiredSignature): z.input<typeof ContractVersion> => ({
  ...{ id, version: signature.version, hash: signature.hash, signee: signature.by },
  ...(signature.countersignedBy.name !== null && { countersignee: { name: signature.countersignedBy.name } }),
  events: signed(signature),
});

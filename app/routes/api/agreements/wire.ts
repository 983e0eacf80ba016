import { z } from "zod";
import type { WiredAgreement } from "~/domain/agreements/collection";
import { Agreement as Reference, Company, count, events, Marketplace, oneOf, publicId, text } from "../shapes";
import { event, moment } from "../wire";

const agreementTypes = ["program", "distribution", "service", "syndication", "referral"] as const;

export const agreementId = publicId("AG[PDSYR]-ddd-ddd-ddd", "The third letter tells the type.", "AGP-501-220-114");

const wording = {
  description: text("What it says, as Markdown.", "Terms for vendors of Meridian."),
  document_type: oneOf(["external", "uploaded", "none"], "Where the document beside it lies."),
  link: text("Where an external document lies.", "https://meridian.example/terms.pdf").optional(),
  file: text(
    "From where an uploaded document is fetched, below /public/v1.",
    "/agreements/AGP-501-220-114/document",
  ).optional(),
};

const versionNumber = z
  .int()
  .min(1)
  .meta({ description: "1 at first.", examples: [2] });

/** A version of an agreement as clients read it. Connect.md §5.2. */
export const AgreementVersion = z
  .object({
    ...{ id: agreementId, version: versionNumber, ...wording },
    active: z.boolean().meta({ description: "Whether it is the one on offer." }),
    author: z.object({ id: z.string(), name: z.string() }).meta({ description: "Who wrote it." }).optional(),
    stats: z.object({ contracts: count("Contracts that are in it.") }),
    events: events("created"),
  })
  .meta({ id: "AgreementVersion", description: "The wording of an agreement at a time." });

/** An agreement as clients read it, with the wording on offer. Connect.md §5.2. */
export const Agreement = z
  .object({
    id: agreementId,
    type: oneOf(agreementTypes, "What contracts under it are about."),
    name: text("What it is called.", "Meridian vendor program"),
    title: text("The same.", "Meridian vendor program"),
    ...wording,
    version: versionNumber,
    active: z.literal(true).meta({ description: "The wording is the one on offer." }),
    auto_accept: z.boolean().meta({ description: "Whether enrolments are accepted without anybody looking." }),
    owner: Company.meta({ description: "The distributor whose terms they are." }),
    parent: Reference.meta({ description: "The program that a distribution agreement lies in." }).optional(),
    sourcing_agreement: Reference.meta({
      description: "By which a service agreement's resellers source products.",
    }).optional(),
    marketplace: Marketplace.optional(),
    author: z.object({ id: z.string(), name: z.string() }).meta({ description: "Who wrote this version." }).optional(),
    stats: z.object({ contracts: count("In all states."), versions: count("Versions.") }),
    events: events("created", "updated"),
  })
  .meta({ id: "Agreement", description: "Terms that a distributor has on offer." });

interface Wording {
  description: string;
  documentSource: "url" | "upload" | "none";
  documentUrl: string | null;
}

/** @param file from where an uploaded document is fetched */
export const wireWording = ({ description, documentSource, documentUrl }: Wording, file: string) => ({
  description,
  document_type: ({ url: "external", upload: "uploaded", none: "none" } as const)[documentSource],
  ...(documentUrl !== null && { link: documentUrl }),
  ...(documentSource === "upload" && { file }),
});

export const wireAgreement = (agreement: WiredAgreement, company: { id: string }): z.input<typeof Agreement> => {
  const { id, type, name, offer, owner, parent, sourcing, marketplace, author } = agreement;
  return {
    ...{ id, type, name, title: name, ...wireWording(offer, `/agreements/${id}/document`) },
    ...{ version: offer.version, active: true, auto_accept: agreement.autoAccept, owner },
    ...(parent && { parent }),
    ...(sourcing && { sourcing_agreement: sourcing }),
    ...(marketplace && { marketplace }),
    ...(owner.id === company.id && { author }),
    stats: { contracts: agreement.contracts, versions: agreement.versions },
    events: { created: event(agreement.createdAt, null), updated: { at: moment(agreement.updatedAt) } },
  };
};

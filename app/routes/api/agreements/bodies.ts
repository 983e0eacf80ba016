import { z } from "zod";
import { isDocumentUrl } from "~/domain/agreements/forms";
import type { Wording } from "~/domain/agreements/wording";
import { Refused } from "../errors";
import { line, reference, someLines } from "../written";

const link = z
  .string()
  .trim()
  .refine(isDocumentUrl, "is no address of http or https")
  .meta({
    description: "Needed with external; at most 2,000 letters.",
    examples: ["https://meridian.example/terms.pdf"],
  });

const documentType = z.enum(["external", "upload", "uploaded", "none"]).meta({
  description: "Where the document lies: at an address, or sent along in a form.",
});

const wording = {
  description: someLines(20_000).meta({ description: "Markdown.", examples: ["Terms for vendors of Meridian."] }),
  document_type: documentType.default("none"),
  link: link.optional(),
};

interface Sent {
  description: string;
  document_type: z.infer<typeof documentType>;
  link?: string | undefined;
}

const hasLink = ({ document_type: type, link }: Sent) => type !== "external" || link !== undefined;
const LINK = { path: ["link"], message: "is needed for an external document" };

const unfit = (why: string) => new Refused(400, "VAL_001", [why]);

/**
 * What an agreement is to say.
 * @param documentId the document that was sent along
 * @throws Refused(400) when there is one and none is meant, or the other way round
 */
export function wordingIn({ description, document_type: type, link = "" }: Sent, documentId: string | null): Wording {
  const isSent = type === "upload" || type === "uploaded";
  if (isSent && documentId === null) throw unfit("file: is needed for a document that is sent along");
  if (!isSent && documentId !== null) throw unfit("document_type: is upload where a file is sent along");
  if (isSent) return { description, source: "upload", url: null, documentId };
  return type === "external"
    ? { description, source: "url", url: link, documentId: null }
    : { description, source: "none", url: null, documentId: null };
}

const terms = {
  auto_accept: z.boolean().meta({ description: "Whether enrolments are accepted without anybody looking." }),
  marketplace: reference("MP-41200").meta({ description: "One of the company's." }),
  sourcing_agreement: reference("AGY-700-100-001").meta({ description: "For a service agreement." }),
  product_groups: z.array(reference("PG-4100-2277")).max(1_000).meta({ description: "For a service agreement." }),
};

const facts = {
  ...wording,
  name: line(100).meta({ examples: ["Meridian vendor program"] }),
  auto_accept: terms.auto_accept.default(false),
  marketplace: terms.marketplace.nullish(),
};

/** A new agreement of any type. Connect.md §5.2. */
export const NewAgreement = z
  .object({
    ...facts,
    type: z.enum(["program", "distribution", "service", "syndication", "referral"]),
    parent: reference("AGP-501-220-114")
      .nullish()
      .meta({ description: "For a distribution agreement: the program that it lies in." }),
    sourcing_agreement: terms.sourcing_agreement.nullish(),
    product_groups: terms.product_groups.default([]),
  })
  .refine(hasLink, LINK)
  .refine(({ type, parent }) => type !== "distribution" || parent, {
    ...{ path: ["parent", "id"], message: "is needed for a distribution agreement" },
  })
  .meta({ id: "NewAgreement", description: "An agreement to be written, with its first version on offer." });

/** A new distribution agreement inside a program. */
export const NewDistribution = z
  .object(facts)
  .refine(hasLink, LINK)
  .meta({ id: "NewDistributionAgreement", description: "A distribution agreement for one marketplace." });

/** What changes; its wording changes by a new version. */
export const AgreementChange = z
  .object({
    name: facts.name.optional(),
    auto_accept: terms.auto_accept.optional(),
    marketplace: terms.marketplace.nullish(),
    sourcing_agreement: terms.sourcing_agreement.nullish(),
  })
  .meta({ id: "AgreementChange", description: "What changes: left out it stays, null takes away." });

export const NewVersion = z
  .object({ ...wording, active: z.boolean().default(false).meta({ description: "Whether it is on offer at once." }) })
  .refine(hasLink, LINK)
  .meta({ id: "NewAgreementVersion", description: "What an agreement says from now on, or once it is activated." });

import { z } from "zod";
import { DOCUMENT } from "../documents/limits";
import { HAS_TEXT, line } from "../text";
import { agreementTypes, documentSources } from "./types";
import type { Wording } from "./wording";

/** Messages are keys of `app/texts/fields.ts`. */
const name = z
  .string({ error: "agreement-name-required" })
  .overwrite(line)
  .regex(HAS_TEXT, "agreement-name-required")
  .max(100, "too-long?max=100");

const description = z
  .string({ error: "description-required" })
  .transform((text) => text.replace(/\r\n?/g, "\n").trim())
  .pipe(z.string().regex(HAS_TEXT, "description-required").max(20_000, "too-long?max=20000"));

const LONGEST_URL = 2_000;

/** An address on the web, as it may stand in a link: nobody's login in it. It is never fetched. */
export function isDocumentUrl(text: string): boolean {
  if (text.length > LONGEST_URL || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

const text = z.string().default("").overwrite(line);
const box = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");

const wordingFields = {
  description,
  source: z.enum(documentSources, { error: "source-required" }).default("none"),
  url: z.string().overwrite(line).max(LONGEST_URL, `too-long?max=${LONGEST_URL}`).default(""),
  documentId: text,
};

interface Worded {
  description: string;
  source: Wording["source"];
  url: string;
  documentId: string;
}

/** What the chosen source asks for, and nothing of the others. */
const wordingOf = ({ description, source, url, documentId }: Worded): Wording => ({
  ...{ description, source },
  url: source === "url" ? url : null,
  documentId: source === "upload" ? documentId : null,
});

/** The address, or the file, that the source asks for. */
function judge({ source, url, documentId }: Worded, context: z.core.$RefinementCtx): void {
  const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (source === "url" && !isDocumentUrl(url)) wrong("url", "document-url");
  if (source === "upload" && documentId === "") wrong(DOCUMENT, "document-missing");
}

/** A new agreement's name and what it says, while the rest is asked elsewhere. Row P4. */
export const NamedWordingForm = z
  .object({ ...wordingFields, name })
  .superRefine(judge)
  .transform(({ name, ...worded }) => ({ name, wording: wordingOf(worded) }));

/** What an agreement says: also of a new version, which is active or waits. */
export const VersionForm = z
  .object({ ...wordingFields, active: box })
  .superRefine(judge)
  .transform(({ active, ...worded }) => ({ wording: wordingOf(worded), active }));

/** What a service agreement says of its products, besides the groups: each of those is a field named by its id. */
const terms = { autoAccept: box, marketplaceId: text, sourcingAgreementId: text };

/** A new agreement of any type but distribution, which comes about inside a program. */
export const AgreementForm = z
  .object({
    ...wordingFields,
    ...terms,
    type: z.enum(
      agreementTypes.filter((type) => type !== "distribution"),
      { error: "agreement-type-required" },
    ),
    name,
  })
  .superRefine(judge)
  .transform(({ type, name, autoAccept, marketplaceId, sourcingAgreementId, ...worded }) => ({
    ...{ type, name, autoAccept, wording: wordingOf(worded) },
    marketplaceId: type === "program" ? "" : marketplaceId,
    sourcingAgreementId: type === "service" ? sourcingAgreementId : "",
  }));

/** A distribution agreement inside a program. */
export const DistributionForm = z
  .object({
    ...wordingFields,
    name,
    marketplaceId: z.string({ error: "marketplace-required" }).min(1, "marketplace-required"),
    autoAccept: box,
  })
  .superRefine(judge)
  .transform(({ name, marketplaceId, autoAccept, ...worded }) => ({
    ...{ name, marketplaceId, autoAccept, wording: wordingOf(worded) },
  }));

/** The facts of an agreement that can be changed; its wording changes by a new version. */
export const ChangeAgreementForm = z.object({
  name,
  ...terms,
  baseVersion: z.coerce.number({ error: "form-incomplete" }).int().min(1).max(2_147_483_647),
});

export type NewDistribution = z.output<typeof DistributionForm>;
export type AgreementAnswers = z.output<typeof AgreementForm>;
export type AgreementFacts = Omit<z.output<typeof ChangeAgreementForm>, "baseVersion">;

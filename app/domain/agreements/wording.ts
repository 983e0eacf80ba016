import { createHash } from "node:crypto";
import type { DocumentSource } from "./types";

/** What a version of an agreement says. */
export interface Wording {
  /** Markdown, at most 20,000 characters. */
  description: string;
  source: DocumentSource;
  /** With `url`: an address of http or https. */
  url: string | null;
  /** With `upload`: a stored document of the owner's. */
  documentId: string | null;
}

/**
 * The fingerprint by which a signature names what was signed: SHA-256 over the agreement's id and name, the version's number and its
 * wording, hexadecimal. A document stands in it by the fingerprint of its own bytes, an address as it is.
 */
export const hashOf = (agreement: {
  id: string;
  name: string;
  version: number;
  wording: Omit<Wording, "documentId"> & { documentSha256: string | null };
}): string => {
  const { id, name, version, wording } = agreement;
  const { description, source, url, documentSha256 } = wording;
  return createHash("sha256")
    .update(JSON.stringify([id, name, version, description, source, url, documentSha256]))
    .digest("hex");
};

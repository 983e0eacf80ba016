import { href, paths } from "~/paths";
import { markdown } from "../../markdown.server";
import type { ShownWording } from "./wording";

interface Worded {
  version: number;
  description: string;
  documentUrl: string | null;
  documentId: string | null;
  documentName: string | null;
  documentSize: number | null;
  documentSha256: string | null;
}

/** A version's wording as a page of the company shows it. */
export const shownWording = (worded: Worded, companyId: string): ShownWording => ({
  ...{ version: worded.version, documentUrl: worded.documentUrl, html: markdown(worded.description) },
  document:
    worded.documentId === null
      ? null
      : {
          href: href(paths.document, { companyId, documentId: worded.documentId }),
          ...{ name: worded.documentName ?? "", size: worded.documentSize ?? 0, sha256: worded.documentSha256 ?? "" },
        },
});

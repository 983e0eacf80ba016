import { markdown } from "../../markdown.server";
import type { ShownWording } from "./wording";

interface Worded {
  version: number;
  description: string;
  documentUrl: string | null;
  documentName: string | null;
}

/** A version's wording as a page shows it. */
export const shownWording = ({ version, description, documentUrl, documentName }: Worded): ShownWording => ({
  ...{ version, documentUrl, documentName },
  html: markdown(description),
});

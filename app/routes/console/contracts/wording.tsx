import { agreementTexts as texts } from "~/texts/agreements";
import { Prose } from "~/ui/prose";

export interface ShownWording {
  version: number;
  /** The description, made safe. */
  html: string;
  documentUrl: string | null;
  documentName: string | null;
}

/** What a version says: its description, and the way to its document. */
export const Wording = ({ of: { html, documentUrl, documentName } }: { of: ShownWording }) => (
  <>
    <Prose html={html} />
    {documentUrl !== null && (
      <p>
        <a className="link" href={documentUrl} rel="noopener noreferrer nofollow">
          {texts.openDocument}
        </a>{" "}
        <span className="soft">{documentUrl}</span>
      </p>
    )}
    {documentName !== null && (
      <p>
        {texts.document}: {documentName}
      </p>
    )}
  </>
);

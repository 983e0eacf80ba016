import { agreementTexts as texts } from "~/texts/agreements";
import { say } from "~/texts/say";
import { Prose } from "~/ui/prose";
import { documentSize } from "../agreements/document-size";

export interface ShownWording {
  version: number;
  /** The description, made safe. */
  html: string;
  documentUrl: string | null;
  document: { href: string; name: string; size: number; sha256: string } | null;
}

/** What a version says: its description, and the way to its document. */
export const Wording = ({ of: { html, documentUrl, document } }: { of: ShownWording }) => (
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
    {document && (
      <p>
        {texts.document}:{" "}
        <a className="link" href={document.href} download dir="auto">
          {document.name}
        </a>{" "}
        <span className="soft">{documentSize(document.size)}</span>
        <br />
        <span className="soft break">{say(texts.documentHash, { hash: document.sha256 })}</span>
      </p>
    )}
  </>
);

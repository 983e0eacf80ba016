import { activationTexts as texts } from "~/texts/activation";
import { say } from "~/texts/say";
import { Section } from "~/ui/page-head";
import { Prose } from "~/ui/prose";

interface Offer {
  agreement: string;
  version: number;
  /** Of the description, made safe. */
  html: string;
  documentUrl: string | null;
  documentName: string | null;
}

interface Props {
  offer: Offer;
  /** Where an uploaded document is. */
  document: string;
}

const hostOf = (address: string) => new URL(address).host;

/** The agreement that is on offer, as its reader sees it before anybody accepts. Row P8. */
export const OfferedAgreement = ({ offer, document }: Props) => (
  <Section title={say(texts.agreementTitle, { name: offer.agreement, version: offer.version })}>
    {offer.html ? <Prose html={offer.html} /> : <p className="soft">{texts.noDescription}</p>}
    {offer.documentName && (
      <p>
        <a className="link" href={document} download="">
          {say(texts.download, { name: offer.documentName })}
        </a>
      </p>
    )}
    {offer.documentUrl && (
      <p>
        <a className="link" href={offer.documentUrl} rel="noopener noreferrer nofollow">
          {texts.openDocument}
        </a>{" "}
        <span className="soft">{say(texts.outside, { host: hostOf(offer.documentUrl) })}</span>
      </p>
    )}
  </Section>
);

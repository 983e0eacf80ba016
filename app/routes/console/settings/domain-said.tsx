import type { FoundStoreDomain } from "~/domain/store-domains/find";
import { domainTexts, troubleInWords } from "~/texts/domains";
import { Notice } from "~/ui/notice";

const texts = domainTexts.said;

interface Props {
  word: "claimed" | "unchanged" | "checked" | "removed" | null;
  domain: FoundStoreDomain | null;
}

/** What became of what was done last: of a check, what the domain's row says. */
export function DomainSaid({ word, domain }: Props) {
  if (!word || (word !== "removed" && !domain)) return null;
  const { provenAt = null, trouble = null } = domain ?? {};
  if (word !== "checked") return <Notice tone={word === "unchanged" ? "info" : "ok"} live title={texts[word]} />;
  if (trouble === null) return provenAt && <Notice tone="ok" live title={texts.proven} />;
  return (
    <Notice tone={provenAt ? "info" : "bad"} live title={provenAt ? texts.troubledStill : texts.troubled}>
      <p>{troubleInWords(trouble, provenAt !== null)}</p>
    </Notice>
  );
}

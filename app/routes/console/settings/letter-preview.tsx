import { href, paths } from "~/paths";
import { messageTexts } from "~/texts/messages";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page-head";
import type { LetterPage } from "./letter-page.server";

const texts = messageTexts.letter;

/** The letter as its reader would see it; its button leads nowhere here. */
export function LetterPreview({ page: { preview, companyId } }: { page: LetterPage }) {
  if (!preview)
    return (
      <Notice
        tone="info"
        actions={<LinkButton href={href(paths.settings, { companyId })}>{texts.giveNickname}</LinkButton>}
      >
        {texts.noNickname}
      </Notice>
    );
  const { fromName, fromAddress, replyTo, to, letter } = preview;
  const { subject, paragraphs, button, notes, language, dir } = letter;
  return (
    <Section title={say(texts.previewOf, { name: to.name })}>
      <DefinitionList
        items={[
          { term: texts.from, value: `${fromName} <${fromAddress}>` },
          ...(replyTo ? [{ term: texts.replyTo, value: replyTo }] : []),
          { term: texts.subject, value: subject },
        ]}
      />
      <article className="letter-preview" lang={language} dir={dir}>
        {paragraphs.map((text, index) => (
          <p key={index}>{text}</p>
        ))}
        {button && (
          <p>
            <span className="letter-button">{button.label}</span>
          </p>
        )}
        {button && <p className="letter-address">{button.href}</p>}
        {notes.map((text, index) => (
          <p key={index}>{text}</p>
        ))}
      </article>
    </Section>
  );
}

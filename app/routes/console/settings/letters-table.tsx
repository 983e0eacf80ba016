import type { LetterSettings } from "~/db/schema";
import { canBeOff, storeLetterKinds } from "~/domain/messages/letters";
import { href, paths } from "~/paths";
import { languageName } from "~/texts/languages";
import { messageTexts } from "~/texts/messages";
import { say } from "~/texts/say";
import { LANGUAGES_SPOKEN } from "~/texts/storefront";
import { Status } from "~/ui/status";
import { NameCell, Table } from "~/ui/table";

const texts = messageTexts.settings;

interface Props {
  letters: Record<string, LetterSettings>;
  companyId: string;
}

/** The letters to people of the storefront: whether each is sent, and in whose words. */
export function LettersTable({ letters, companyId }: Props) {
  const ownLanguages = (kind: string) =>
    LANGUAGES_SPOKEN.filter((language) => letters[kind]?.wordings[language]).map((language) => languageName(language));
  return (
    <Table
      caption={texts.letters}
      size="small"
      rows={storeLetterKinds}
      rowKey={(kind) => kind}
      columns={[
        {
          key: "letter",
          head: texts.lettersColumns.letter,
          wrap: true,
          cell: (kind) => <NameCell name={messageTexts.kinds[kind]} href={href(paths.letter, { companyId, kind })} />,
        },
        {
          key: "sent",
          head: texts.lettersColumns.sent,
          cell: (kind) => {
            if (!canBeOff(kind)) return <Status tone="ok">{texts.sent.always}</Status>;
            const on = letters[kind]?.on ?? true;
            return <Status tone={on ? "ok" : "idle"}>{on ? texts.sent.on : texts.sent.off}</Status>;
          },
        },
        {
          key: "words",
          head: texts.lettersColumns.words,
          soft: true,
          wrap: true,
          cell: (kind) => {
            const languages = ownLanguages(kind);
            return languages.length > 0 ? say(texts.own, { languages: languages.join(", ") }) : texts.product;
          },
        },
      ]}
    />
  );
}

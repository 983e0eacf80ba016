import type { MailSettings } from "~/domain/messages/mail-settings";
import { messageTexts } from "~/texts/messages";
import { settingsTexts } from "~/texts/settings";
import { DefinitionList } from "~/ui/definition-list";

const texts = messageTexts.settings;

export interface SenderShown {
  settings: MailSettings;
  company: { id: string; name: string };
  /** The address mail comes from when the company has none of its own. */
  installation: string;
  /** The company's own address, when it is used. */
  used: string | null;
  supportEmail: string | null;
}

/** In whose name mail goes out, for those who may only look. */
export function SenderFacts({ settings, company, installation, used, supportEmail }: SenderShown) {
  return (
    <>
      <p className="field-hint">{settingsTexts.managersOnly}</p>
      <DefinitionList
        items={[
          { term: texts.fromName, value: settings.fromName ?? company.name },
          { term: texts.fromAddress, value: used ?? installation },
          { term: texts.replyTo, value: settings.replyTo ?? supportEmail ?? settingsTexts.none },
        ]}
      />
    </>
  );
}

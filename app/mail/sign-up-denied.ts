import type { SignUpLetter } from "~/domain/sign-ups/letters";
import type { MailSettings } from "~/domain/messages/mail-settings";
import { storeLetter } from "./store-letter";

/** Tells somebody who signed up that they may not come in, and why. Row S4. */
export const signUpDenied = (
  { organization, reason, ...reader }: SignUpLetter & { reason: string },
  settings: MailSettings,
) =>
  storeLetter("sign-up-denied", reader, settings, { organization }, (texts, say) => ({
    paragraphs: [say(texts.reason, { reason })],
  }));

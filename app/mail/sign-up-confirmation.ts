import type { SignUpLetter } from "~/domain/sign-ups/letters";
import type { MailSettings } from "~/domain/messages/mail-settings";
import { storeOrigin } from "~/domain/store-domains/origin";
import { href, paths } from "~/paths";
import { storeLetter } from "./store-letter";

/** The link by which somebody who signed up confirms their address. Row S4. */
export const signUpConfirmation = ({ token, ...reader }: SignUpLetter & { token: string }, settings: MailSettings) =>
  storeLetter("sign-up-confirmation", reader, settings, {}, (texts, say, { once }) => ({
    button: {
      label: texts.button,
      href: storeOrigin(reader.store) + href(paths.storefrontConfirmSignUp, { nickname: reader.store.nickname, token }),
    },
    notes: [say(once, { hours: 48 }), texts.notYou],
  }));

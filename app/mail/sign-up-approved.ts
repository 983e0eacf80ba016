import type { SignUpLetter } from "~/domain/sign-ups/letters";
import type { MailSettings } from "~/domain/messages/mail-settings";
import { storeOrigin } from "~/domain/store-domains/origin";
import { href, paths } from "~/paths";
import { storeLetter } from "./store-letter";

/** Tells somebody who signed up that they may come in. Row S4. */
export const signUpApproved = ({ organization, ...reader }: SignUpLetter, settings: MailSettings) =>
  storeLetter("sign-up-approved", reader, settings, { organization }, (texts) => ({
    button: {
      label: texts.button,
      href: storeOrigin(reader.store) + href(paths.storefrontSignIn, { nickname: reader.store.nickname }),
    },
  }));

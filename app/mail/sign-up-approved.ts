import type { SignUpLetter } from "~/domain/sign-ups/letters";
import type { MailSettings } from "~/domain/messages/mail-settings";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { storeLetter } from "./store-letter";

/** Tells somebody who signed up that they may come in. Row S4. */
export const signUpApproved = ({ organization, ...reader }: SignUpLetter, settings: MailSettings) =>
  storeLetter("sign-up-approved", reader, settings, { organization }, (texts) => ({
    button: {
      label: texts.button,
      href: env.ORIGIN + href(paths.storefrontSignIn, { nickname: reader.store.nickname }),
    },
  }));

import type { SignUpLetter } from "~/domain/sign-ups/letters";
import { storeOrigin } from "~/domain/store-domains/origin";
import { href, paths } from "~/paths";
import { storeLetter } from "./store-letter";
import type { Mail } from "./transport.server";

/** The link by which somebody who signed up confirms their address. Row S4. */
export const signUpConfirmation = ({ organization, token, ...reader }: SignUpLetter & { token: string }): Mail =>
  storeLetter(reader, ({ confirmation: texts, once }, say) => {
    const { store } = reader;
    return {
      subject: say(texts.subject, { store: store.name }),
      paragraphs: [say(texts.text, { organization, store: store.name })],
      button: {
        label: texts.button,
        href: storeOrigin(store) + href(paths.storefrontConfirmSignUp, { nickname: store.nickname, token }),
      },
      notes: [say(once, { hours: 48 }), texts.notYou],
    };
  });

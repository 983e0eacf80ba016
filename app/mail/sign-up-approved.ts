import type { SignUpLetter } from "~/domain/sign-ups/letters";
import { storeOrigin } from "~/domain/store-domains/origin";
import { href, paths } from "~/paths";
import { storeLetter } from "./store-letter";
import type { Mail } from "./transport.server";

/** Tells somebody who signed up that they may come in. Row S4. */
export const signUpApproved = ({ organization, ...reader }: SignUpLetter): Mail =>
  storeLetter(reader, ({ approved: texts }, say) => {
    const { store } = reader;
    return {
      subject: say(texts.subject, { store: store.name }),
      paragraphs: [say(texts.text, { organization, store: store.name })],
      button: {
        label: texts.button,
        href: storeOrigin(store) + href(paths.storefrontSignIn, { nickname: store.nickname }),
      },
      notes: [],
    };
  });

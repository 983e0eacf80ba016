import type { SignUpLetter } from "~/domain/sign-ups/letters";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import { write } from "./letter";
import { fromStore, supportNote } from "./store-letter";
import type { Mail } from "./transport.server";

const texts = signUpTexts.letters.confirmation;

/** The link by which somebody who signed up confirms their address. Row S4. */
export const signUpConfirmation = ({
  name,
  email,
  organization,
  store,
  token,
}: SignUpLetter & { token: string }): Mail => ({
  ...fromStore(store, { name, email }),
  ...write({
    subject: say(texts.subject, { store: store.name }),
    paragraphs: [say(mailTexts.hello, { name }), say(texts.text, { organization, store: store.name })],
    button: {
      label: texts.button,
      href: env.ORIGIN + href(paths.storefrontConfirmSignUp, { nickname: store.nickname, token }),
    },
    notes: [texts.once, texts.notYou, ...supportNote(store)],
  }),
});

import type { SignUpLetter } from "~/domain/sign-ups/letters";
import { mailTexts } from "~/texts/mail";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import { write } from "./letter";
import { fromStore, supportNote } from "./store-letter";
import type { Mail } from "./transport.server";

const texts = signUpTexts.letters.denied;

/** Tells somebody who signed up that they may not come in, and why. Row S4. */
export const signUpDenied = ({
  name,
  email,
  organization,
  store,
  reason,
}: SignUpLetter & { reason: string }): Mail => ({
  ...fromStore(store, { name, email }),
  ...write({
    subject: say(texts.subject, { store: store.name }),
    paragraphs: [
      say(mailTexts.hello, { name }),
      say(texts.text, { organization, store: store.name }),
      say(texts.reason, { reason }),
    ],
    notes: supportNote(store),
  }),
});

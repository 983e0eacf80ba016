import type { SignUpLetter } from "~/domain/sign-ups/letters";
import { storeLetter } from "./store-letter";
import type { Mail } from "./transport.server";

/** Tells somebody who signed up that they may not come in, and why. Row S4. */
export const signUpDenied = ({ organization, reason, ...reader }: SignUpLetter & { reason: string }): Mail =>
  storeLetter(reader, ({ denied: texts }, say) => {
    const { store } = reader;
    return {
      subject: say(texts.subject, { store: store.name }),
      paragraphs: [say(texts.text, { organization, store: store.name }), say(texts.reason, { reason })],
      notes: [],
    };
  });

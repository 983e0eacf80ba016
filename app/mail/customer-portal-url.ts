import type { PortalUrlLetter } from "~/domain/customer-users/letters";
import { storeOrigin } from "~/domain/store-domains/origin";
import { portalPath } from "~/paths";
import { storeLetter } from "./store-letter";
import type { Mail } from "./transport.server";

/** The Customer Portal URL, in the reseller's name. Only a first user is told of Forgot password: it serves nobody else. */
export const customerPortalUrl = ({ customer, first, ...reader }: PortalUrlLetter): Mail =>
  storeLetter(reader, ({ portalUrl: texts }, say) => {
    const { email, store } = reader;
    return {
      subject: say(texts.subject, { store: store.name }),
      paragraphs: [say(texts.text, { customer, store: store.name }), say(texts.signInWith, { email })],
      button: {
        label: texts.button,
        href: storeOrigin(store) + portalPath(store),
      },
      notes: first ? [texts.forgot] : [],
    };
  });

import type { PortalUrlLetter } from "~/domain/customer-users/letters";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { mailTexts } from "~/texts/mail";
import { say } from "~/texts/say";
import { write } from "./letter";
import { fromStore, supportNote } from "./store-letter";
import type { Mail } from "./transport.server";

const texts = mailTexts.portalUrl;

/** The Customer Portal URL, in the reseller's name. Only a first user is told of Forgot password: it serves nobody else. */
export const customerPortalUrl = ({ name, email, customer, store, first }: PortalUrlLetter): Mail => ({
  ...fromStore(store, { name, email }),
  ...write({
    subject: say(texts.subject, { store: store.name }),
    paragraphs: [
      say(mailTexts.hello, { name }),
      say(texts.here, { customer, store: store.name }),
      say(texts.signInWith, { email }),
    ],
    button: {
      label: texts.button,
      href: env.ORIGIN + href(paths.storefrontDoor, {}, { accountName: store.nickname }),
    },
    notes: [...(first ? [texts.forgot] : []), ...supportNote(store)],
  }),
});

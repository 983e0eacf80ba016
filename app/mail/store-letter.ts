import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import type { Mail } from "./transport.server";

interface Store {
  name: string;
  supportEmail: string | null;
}

/** The envelope of a letter in a reseller's name. */
export const fromStore = (
  store: Store,
  to: { name: string; email: string },
): Pick<Mail, "fromName" | "replyTo" | "to"> => ({
  fromName: store.name,
  replyTo: store.supportEmail ?? undefined,
  to: { name: to.name, address: to.email },
});

/** Where to ask, when the reseller has said so. */
export const supportNote = ({ supportEmail }: Store): string[] =>
  supportEmail ? [say(signUpTexts.letters.support, { email: supportEmail })] : [];

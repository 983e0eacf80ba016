import { changeLetter, changeSender } from "~/domain/messages/change-mail-settings";
import type { Staff } from "./companies";

/** Northline's mail: answers go to its desk, and the letter with the portal's address is in its own words. */
export async function chooseWords({ northline }: Staff): Promise<void> {
  await changeSender(
    northline,
    { fromName: "Northline portal", fromAddress: null, replyTo: "desk@northline.example" },
    0,
  );
  const letter = { kind: "customer-portal-url", on: true } as const;
  const english = {
    subject: "{store}: your portal is open",
    text: "Everything {customer} has with us stands in our portal from now on: subscriptions, statements, and who of you may come in.\n\nWe are glad to show you around. Just answer this mail.",
  };
  const german = {
    subject: "{store}: Ihr Portal ist offen",
    text: "Was {customer} bei uns hat, finden Sie ab jetzt in unserem Portal: Abonnements, Abrechnungen und Ihre Zugänge.\n\nWir führen Sie gern herum. Antworten Sie einfach auf diese E-Mail.",
  };
  await changeLetter(northline, { ...letter, language: "en", wording: english }, 0);
  await changeLetter(northline, { ...letter, language: "de", wording: german }, 1);
}

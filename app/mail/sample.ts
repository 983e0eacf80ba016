import type { LetterStore } from "~/domain/messages/letter-store";
import type { StoreLetterKind } from "~/domain/messages/letters";
import type { MailSettings } from "~/domain/messages/mail-settings";
import type { TestLetter } from "~/domain/messages/send-test";
import { say } from "~/texts/say";
import { textsIn } from "~/texts/storefront";
import { customerPasswordChanged } from "./customer-password-changed";
import { customerPasswordLink } from "./customer-password-link";
import { customerPasswordReset } from "./customer-password-reset";
import { customerPortalUrl } from "./customer-portal-url";
import { customerUserApproved } from "./customer-user-approved";
import { customerUserDenied } from "./customer-user-denied";
import { signUpApproved } from "./sign-up-approved";
import { signUpConfirmation } from "./sign-up-confirmation";
import { signUpDenied } from "./sign-up-denied";
import type { Mail } from "./transport.server";

/** Leads to the page that says a link works no more. */
const TOKEN = "sample";

interface Sample {
  kind: StoreLetterKind;
  language: string;
  store: LetterStore;
  settings: MailSettings;
}

/** A letter as somebody made up would get it. */
export function sampleOf({ kind, language, store, settings }: Sample): Mail {
  const { name, email, organization, reason } = textsIn(language).letters.sample;
  const reader = { name, email, language, store };
  const user = { ...reader, customer: organization };
  const stranger = { ...reader, organization };
  const written: Record<StoreLetterKind, () => Mail> = {
    "customer-portal-url": () => customerPortalUrl({ ...user, first: true }, settings),
    "customer-password-link": () => customerPasswordLink({ ...user, token: TOKEN }, settings),
    "customer-password-reset": () => customerPasswordReset({ ...user, token: TOKEN }, settings),
    "customer-password-changed": () => customerPasswordChanged({ ...user, first: true }, settings),
    "customer-user-approved": () => customerUserApproved({ ...user, first: true }, settings),
    "customer-user-denied": () => customerUserDenied({ ...user, reason }, settings),
    "sign-up-confirmation": () => signUpConfirmation({ ...stranger, token: TOKEN }, settings),
    "sign-up-approved": () => signUpApproved(stranger, settings),
    "sign-up-denied": () => signUpDenied({ ...stranger, reason }, settings),
  };
  return written[kind]();
}

/** The same, to the operator who wants to see it; its subject says that it is a test. */
export function testMail({ to, ...asked }: TestLetter, settings: MailSettings): Mail {
  const sample = sampleOf({ ...asked, settings });
  const { test } = textsIn(asked.language).letters.sample;
  const subject = say(test, { subject: sample.letter.subject });
  return { ...sample, to, letter: { ...sample.letter, subject } };
}

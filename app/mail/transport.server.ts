import { createTransport } from "nodemailer";
import { db } from "~/db/client";
import { mailbox } from "~/db/schema";
import { env } from "~/env.server";
import { type Letter, write } from "./letter";

export interface Mail {
  to: { name: string; address: string };
  /** In whose name; the installation's when it is left out. */
  fromName?: string;
  /** At the reseller's own domain; the installation's address when there is none. */
  fromAddress?: string | null;
  replyTo?: string | undefined;
  letter: Letter;
}

const sender = /^(?:"?([^"<]*?)"?\s*)<([^>]+)>$/.exec(env.MAIL_FROM);
const fromOf = (name?: string, address?: string | null) => ({
  name: name ?? sender?.[1] ?? "",
  address: address ?? sender?.[2] ?? env.MAIL_FROM,
});

/** The address mail comes from as long as a company has none of its own. */
export const INSTALLATION_ADDRESS = fromOf().address;

const smtp = env.SMTP_URL
  ? createTransport({ url: env.SMTP_URL, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  : undefined;

const line = ({ name, address }: { name: string; address: string }) => (name ? `${name} <${address}>` : address);

/**
 * Sends one mail, or leaves it in the mailbox page of an installation without a mail server. Called by jobs alone: one that
 * throws is tried again later, so that an outage delays mail and loses none.
 */
export async function send({ fromName, fromAddress, to, replyTo, letter }: Mail): Promise<void> {
  const from = fromOf(fromName, fromAddress);
  const written = write(letter);
  if (smtp) {
    await smtp.sendMail({ from, to, replyTo, ...written });
  } else if (env.MAILBOX) {
    await db
      .insert(mailbox)
      .values({ sender: line(from), recipient: line(to), ...written })
      .catch((error: unknown) => {
        throw new Error(`The mailbox took no mail: ${error instanceof Error ? error.name : "unknown"}`);
      });
  } else {
    throw new Error("No mail server is set up, so mail waits. Set SMTP_URL and start again.");
  }
}

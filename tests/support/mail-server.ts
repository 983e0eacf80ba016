import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A real mail server that keeps what it is given. */
export async function startMailServer() {
  const mails: Email[] = [];
  let port = 0;
  const make = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      // Nobody's name server is asked who 127.0.0.1 is.
      disableReverseLookup: true,
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            mails.push(mail);
            done();
          }, done);
        });
      },
    });
  let server = make();
  const open = () =>
    new Promise<void>((resolve) => {
      server = make();
      server.listen(port, "127.0.0.1", () => {
        port = (server.server.address() as AddressInfo).port;
        resolve();
      });
    });
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  await open();
  return {
    url: `smtp://127.0.0.1:${port}`,
    open,
    close,
    /** What has arrived for an address since the last time somebody asked. */
    take(address: string): Email[] {
      const taken = mails.filter((mail) => mail.to?.some((to) => to.address?.toLowerCase() === address.toLowerCase()));
      for (const mail of taken) mails.splice(mails.indexOf(mail), 1);
      return taken;
    },
  };
}

import { lookup as resolve } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { Invalid } from "~/domain/refusals";
import { env } from "~/env.server";

export interface Checking {
  privateToo?: boolean;
  /** The addresses of a name; none when there is no such name. */
  addressesOf?: (name: string) => Promise<string[]>;
}

/** In milliseconds; what is not known by then is left to the moment of sending. */
const PATIENCE = 2_000;

const askMachine = async (name: string): Promise<string[]> => {
  const found = resolve(name, { all: true }).then(
    (entries) => entries.map(({ address }) => address),
    () => [],
  );
  const later = new Promise<string[]>((done) => setTimeout(() => done([]), PATIENCE).unref());
  return Promise.race([found, later]);
};

const isPublic = (address: string) => ipaddr.isValid(address) && ipaddr.parse(address).range() === "unicast";

/**
 * Refuses an address that nothing may be sent to. A name that cannot be found now is not refused: every sending looks again, at the very
 * addresses that it connects to. Row 14 of the promises on quality.
 * @param address as `WebhookForm` gives it
 * @throws Invalid("address")
 */
export async function checkAddress(address: string, checking: Checking = {}): Promise<void> {
  const { privateToo = env.WEBHOOKS_PRIVATE, addressesOf = askMachine } = checking;
  if (privateToo) return;
  const { protocol, hostname } = new URL(address);
  if (protocol !== "https:") throw new Invalid("address", "webhook-not-https");
  const name = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (name === "localhost" || name.endsWith(".localhost")) throw new Invalid("address", "webhook-private");
  const addresses = isIP(name) ? [name] : await addressesOf(name);
  if (!addresses.every(isPublic)) throw new Invalid("address", "webhook-private");
}

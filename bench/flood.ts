import { randomInt, randomUUID } from "node:crypto";
import { Visitor } from "../tests/support/browse";
import { atMost, type Figure, say } from "./figures";
import { load, quantile } from "./load";
import { type Process, startBuiltSite } from "./processes";

const ROUNDS = 3;
const PEOPLE = 16;
const READING = { connections: 2, amount: 150 };

const someAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** Sixteen people who try to sign in, each again as soon as an answer is there, from ever new addresses so that no limit spares the server. */
async function flood(site: Process, going: () => boolean) {
  let tried = 0;
  const person = async () => {
    while (going()) {
      const body = { email: `${randomUUID()}@flood.example`, password: randomUUID() };
      await new Visitor(site).post("/sign-in", body, { "x-forwarded-for": someAddress() });
      tried += 1;
    }
  };
  await Promise.all(Array.from({ length: PEOPLE }, person));
  return tried;
}

/** How long the directory lets its readers wait at p99 while sixteen people sign in, beside how long it does otherwise. */
export async function measureFlood(url: string, companyId: string, cookie: string): Promise<Figure[]> {
  const site = await startBuiltSite(url, { environment: { TRUST_PROXY: "1" } });
  const headers = { host: new URL(site.origin).host, cookie };
  const read = () => load({ url: `http://127.0.0.1:${site.port}/console/${companyId}/customers`, headers, ...READING });
  await read();
  const calm: number[] = [];
  const flooded: number[] = [];
  let rate = 0;
  for (let round = 0; round < ROUNDS; round++) {
    calm.push(...(await read()));
    let going = true;
    const began = performance.now();
    const people = flood(site, () => going);
    flooded.push(...(await read()));
    going = false;
    rate = (await people) / ((performance.now() - began) / 1000);
  }
  await site.stop();
  const [slow, slower] = [quantile(calm, 0.99), quantile(flooded, 0.99)];
  return [
    { what: "p99 of the directory", value: say.ms(slow) },
    { what: `… while ${PEOPLE} people sign in (${rate.toFixed(0)} tries a second)`, value: say.ms(slower) },
    atMost("… flooded ÷ calm", slower / slow, 2, say.ratio),
  ];
}

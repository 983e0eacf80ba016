import http from "node:http";
import { signedIn, type Visitor, Visitor as Stranger } from "../tests/support/browse";
import { CUSTOMER_USER, OPERATOR, STORE } from "./database";
import { atMost, type Figure, say } from "./figures";
import type { Process } from "./processes";

interface Fetched {
  type: string;
  /** As they went over the wire. */
  bytes: number;
  text: string;
}

/** One request as a browser sends it that takes gzip. */
function fetchPacked({ port, origin }: Process, path: string, cookies: Visitor["cookies"]): Promise<Fetched> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { host: new URL(origin).host, cookie };
  const get = (encoding: string) =>
    new Promise<{ status: number; type: string; body: Buffer }>((resolve, reject) => {
      const request = http.get({ host: "127.0.0.1", port, path, headers: { ...headers, "accept-encoding": encoding } });
      request.on("error", reject).on("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers["content-type"] ?? "",
            body: Buffer.concat(chunks),
          }),
        );
      });
    });
  return Promise.all([get("gzip"), get("identity")]).then(([packed, plain]) => {
    if (packed.status !== 200) throw new Error(`${path} answers ${packed.status}`);
    return { type: packed.type, bytes: packed.body.length, text: plain.body.toString() };
  });
}

interface Weight {
  html: number;
  script: number;
  css: number;
  font: number;
  requests: number;
  foreign: string[];
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** What a browser loads for a page: the page, its styles, scripts, preloaded fonts and pictures, and one icon. */
async function weigh(site: Process, path: string, cookies: Visitor["cookies"]): Promise<Weight> {
  const page = await fetchPacked(site, path, cookies);
  const weight: Weight = { html: page.bytes, script: 0, css: 0, font: 0, requests: 1, foreign: [] };
  const wanted = new Set<string>();
  for (const [tag] of page.text.matchAll(/<(link|script|img)\b[^>]*>/g)) {
    const isLink = tag.startsWith("<link");
    const address = attribute(tag, isLink ? "href" : "src");
    const rel = attribute(tag, "rel") ?? "";
    if (address && (!isLink || /^(stylesheet|preload|modulepreload)$/.test(rel))) wanted.add(address);
    if (rel === "icon") weight.requests += weight.requests === 1 ? 1 : 0;
  }
  for (const address of wanted) {
    weight.requests += 1;
    if (/^(https?:)?\/\//.test(address)) {
      weight.foreign.push(address);
      continue;
    }
    const { type, bytes, text } = await fetchPacked(site, address, cookies);
    if (/javascript/.test(type)) weight.script += bytes;
    else if (/css/.test(type)) {
      weight.css += bytes;
      for (const [, picture] of text.matchAll(/url\(["']?(?!data:)([^"')]+)/g))
        if (!/\.woff2?$/.test(picture!)) weight.requests += 1;
    } else if (/font|woff/.test(type)) weight.font += bytes;
    if (/javascript/.test(type) && /\bimport\s*["'(]|\bfrom\s*["']/.test(text)) weight.requests += 1;
  }
  return weight;
}

/** The pages that are weighed, and who opens them. */
export async function pagesOf(site: Process, companyId: string) {
  const operator = await signedIn(site, OPERATOR);
  const customerUser = await signedIn(site, CUSTOMER_USER, { nickname: STORE });
  const list = `/console/${companyId}/customers`;
  const account = /href="([^"]*\/customers\/TA-[\d-]+)"/.exec((await operator.get(list)).text)?.[1];
  const started = await operator.post(`${list}/new`, { type: "reseller" });
  const data = (await operator.post(started.to!, { parent: "none" })).to;
  if (!account || !data) throw new Error("The directory or the wizard does not lead on.");
  return [
    { what: "sign-in", path: "/sign-in", by: new Stranger(site) },
    { what: "directory, 50 rows", path: list, by: operator },
    { what: "details", path: account, by: operator },
    { what: "wizard, account data", path: data, by: operator },
    { what: "storefront home", path: `/store/${STORE}`, by: customerUser },
  ];
}

/** Bytes and requests of each page, over HTTP with gzip. */
export async function measureBytes(site: Process, companyId: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const weights: Weight[] = [];
  for (const { what, path, by } of await pagesOf(site, companyId)) {
    const weight = await weigh(site, path, by.cookies);
    weights.push(weight);
    const html = `HTML of ${what}, gzip`;
    figures.push(
      what.includes("50 rows")
        ? atMost(html, weight.html, 15_000, say.kilobytes)
        : { what: html, value: say.kilobytes(weight.html) },
      atMost(`requests of ${what}`, weight.requests, 8, say.number),
    );
  }
  const most = (part: "script" | "css" | "font") => Math.max(...weights.map((weight) => weight[part]));
  const foreign = weights.flatMap((weight) => weight.foreign);
  return [
    ...figures,
    atMost("script of the heaviest page, gzip", most("script"), 16_000, say.kilobytes),
    atMost("CSS of the heaviest page, gzip", most("css"), 20_000, say.kilobytes),
    { what: "font, once", value: say.kilobytes(most("font")) },
    { what: "addresses of third parties", value: String(foreign.length), budget: "0", kept: foreign.length === 0 },
  ];
}

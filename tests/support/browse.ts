import { randomUUID } from "node:crypto";
import http from "node:http";

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  /** Where it leads, within the site. */
  to: string | undefined;
}

export interface Sending {
  method?: string;
  headers?: Record<string, string>;
  /** A form's answers, or the bytes as they are. */
  body?: Record<string, string> | string | Buffer | undefined;
}

export interface SentFile {
  field: string;
  name: string;
  type: string;
  bytes: Buffer;
}

export const PASSWORD = "counterpart-demo-1";

/** A form as it is sent when there is a file in it. */
export function formOf(file: SentFile | null, fields: Record<string, string> = {}) {
  const boundary = `----${randomUUID()}`;
  const part = (about: string, content: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${about}\r\n\r\n`),
      Buffer.from(content as string),
      Buffer.from("\r\n"),
    ]);
  const body = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    ...(file ? [part(`name="${file.field}"; filename="${file.name}"\r\nContent-Type: ${file.type}`, file.bytes)] : []),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

/** A visitor with cookies of their own, built on node:http so that any header and any path can be sent. Follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(private readonly site: { port: number; origin: string }) {}

  /** Sends a request as it is told, with this visitor's cookies. */
  async ask(path: string, { method = "GET", headers = {}, body }: Sending = {}): Promise<Answer> {
    const bytes = Buffer.isBuffer(body)
      ? body
      : Buffer.from(typeof body === "object" ? new URLSearchParams(body).toString() : (body ?? ""));
    const answer = await new Promise<Answer>((resolve, reject) => {
      const request = http.request({
        ...{ host: "127.0.0.1", port: this.site.port, path, method },
        headers: {
          host: new URL(this.site.origin).host,
          ...(this.cookies.size > 0 && {
            cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
          }),
          ...(body !== undefined && {
            "content-type": "application/x-www-form-urlencoded",
            "content-length": String(bytes.length),
          }),
          ...headers,
        },
      });
      request.on("error", reject).on("response", (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        response.on("end", () => {
          const to = response.headers.location?.replace(this.site.origin, "");
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, to });
        });
      });
      request.end(bytes);
    });
    for (const cookie of answer.headers["set-cookie"] ?? []) this.keep(cookie);
    return answer;
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.ask(path, { ...(headers && { headers }) });
  }

  /** Submits a form of this site. */
  post(path: string, body: Sending["body"] = "", headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { method: "POST", headers: { origin: this.site.origin, ...headers }, body });
  }

  /** Submits a form of this site with a file in it. */
  upload(path: string, file: SentFile, fields: Record<string, string> = {}): Promise<Answer> {
    const { body, type } = formOf(file, fields);
    return this.post(path, body, { "content-type": type });
  }

  private keep(cookie: string) {
    const [pair = "", ...attributes] = cookie.split(";");
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    if (attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Somebody who has signed in at the console, or at the storefront of that nickname. */
export async function signedIn(
  site: { port: number; origin: string },
  email: string,
  { nickname, password = PASSWORD }: { nickname?: string; password?: string } = {},
): Promise<Visitor> {
  const visitor = new Visitor(site);
  const answer = await visitor.post(nickname ? `/store/${nickname}/sign-in` : "/sign-in", { email, password });
  if (answer.status !== 303)
    throw new Error(`${email} could not sign in: ${answer.status} ${answer.text.slice(0, 300)}`);
  return visitor;
}

/** What the fields of a page's forms hold, by name; of several with one name the last. */
export function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const { name, type, value = "" } = attributesOf(tag);
    if (name && (!/^(radio|checkbox)$/.test(type ?? "") || /\schecked\b/.test(tag))) fields[name] = value;
  }
  for (const [, tag = "", text = ""] of html.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
    fields[attributesOf(tag).name ?? ""] = plain(text);
  for (const [, tag = "", options = ""] of html.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = /<option\b[^>]*\sselected\b[^>]*>/.exec(options)?.[0];
    fields[attributesOf(tag).name ?? ""] = chosen ? (attributesOf(chosen).value ?? "") : "";
  }
  return fields;
}

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value = ""]) => [name, plain(value)]));

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** A text as a reader sees it, out of HTML. */
export const plain = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->|<wbr\/?>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&([\w#]+);/g, (all, name: string) => ENTITIES[name] ?? all);

// The floor beneath the directory page: node:http, the page's two statements prepared by postgres.js, and React or nothing.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import postgres from "postgres";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { FloorPage, type FloorRow } from "./floor-page";
import type { Statements } from "./database";

const { session, list, companyId } = JSON.parse(process.env.BENCH_STATEMENTS ?? "{}") as Statements;
const sql = postgres(process.env.DATABASE_URL ?? "", {
  max: 10,
  onnotice: () => undefined,
  connection: { role: "counterpart_app" },
});

const ask = (text: string, parameters: readonly unknown[]) =>
  sql.unsafe(text, parameters as never[], { prepare: true }).values() as unknown as Promise<FloorRow[]>;

const fingerprint = (secret: string) => createHash("sha256").update(secret).digest("hex");

async function answer(cookie: string) {
  const secret = /counterpart=([^;]+)/.exec(cookie)?.[1] ?? "";
  const [operator] = await ask(session, [fingerprint(secret)]);
  if (!operator) return undefined;
  const rows = (await ask(list.text, list.parameters)).slice(0, 50);
  if (process.env.BENCH_FLOOR === "json") return { type: "application/json", body: JSON.stringify({ operator, rows }) };
  const page = createElement(FloorPage, { companyId, rows });
  return { type: "text/html; charset=utf-8", body: `<!DOCTYPE html>${renderToString(page)}` };
}

const server = createServer((request, response) => {
  answer(request.headers.cookie ?? "").then(
    (found) => {
      if (!found) return void response.writeHead(401).end();
      const body = Buffer.from(found.body);
      response.writeHead(200, { "Content-Type": found.type, "Content-Length": body.length }).end(body);
    },
    (error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
});
server.keepAliveTimeout = 65_000;
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.({ port: process.env.PORT }));
process.on("message", () => process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() }));
process.on("disconnect", () => process.exit(0));

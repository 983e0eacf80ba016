// The floor beneath a list of the API: node:http, the very statements that it asks, prepared by postgres.js, and their rows as JSON.
import { createServer } from "node:http";
import postgres from "postgres";
import type { Overheard } from "./overheard";

const asked = JSON.parse(process.env.BENCH_ASKED ?? "[]") as Overheard[];
const sql = postgres(process.env.DATABASE_URL ?? "", {
  max: 10,
  onnotice: () => undefined,
  connection: { role: "counterpart_app" },
});

async function answer(): Promise<Buffer> {
  const found: unknown[] = [];
  for (const { text, parameters } of asked)
    found.push(await sql.unsafe(text, parameters as never[], { prepare: true }));
  return Buffer.from(JSON.stringify(found));
}

const server = createServer((_request, response) => {
  answer().then(
    (body) =>
      void response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length }).end(body),
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

import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../server/postgres/postmaster";
import { signedIn, Visitor } from "../tests/support/browse";
import { OPERATOR } from "./database";
import { atMost, type Figure, say } from "./figures";

const PAGES = 300;

/** `npm start` on a data directory, until its first answer. */
async function npmStart(dataDir: string) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const began = performance.now();
  const child = spawn(npm[0]!, [...npm.slice(1), "start"], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", PORT: String(port), HOST: "127.0.0.1", ORIGIN: origin },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, "exit");
  const visitor = new Visitor({ port, origin });
  while ((await visitor.get("/sign-in").catch(() => undefined))?.status !== 200) {
    if (child.exitCode !== null) throw new Error(`npm start ended:\n${said}`);
    await sleep(10);
  }
  const time = performance.now() - began;
  const stop = async () => {
    process.kill(-child.pid!, "SIGTERM");
    await ended;
  };
  return { time, site: { port, origin }, visitor, stop };
}

async function residentAfterPages(site: { port: number; origin: string }, visitor: Visitor): Promise<number> {
  const operator = await signedIn(site, OPERATOR);
  const home = (await operator.get("/console")).to ?? "/console";
  const list = `${home}/customers`;
  const { text } = await operator.get(list);
  const accounts = [...new Set([...text.matchAll(/href="([^"]*\/customers\/TA-[\d-]+)"/g)].map(([, to]) => to!))];
  for (let page = 0; page < PAGES; page++) {
    const path = page % 2 === 0 ? list : accounts[page % accounts.length]!;
    const { status } = await operator.get(path);
    if (status !== 200) throw new Error(`${path} answers ${status}`);
  }
  const metrics = (await visitor.get("/metrics")).text;
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]);
}

/** How long `npm start` takes the second time, and what node then holds after 300 pages. */
export async function measureStart(): Promise<Figure[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "counterpart-bench-"));
  chmodSync(dataDir, 0o755);
  try {
    const first = await npmStart(dataDir);
    await first.stop();
    const second = await npmStart(dataDir);
    const memory = await residentAfterPages(second.site, second.visitor);
    await second.stop();
    return [
      { what: "first npm start, database and demo story included", value: say.seconds(first.time) },
      atMost("second npm start to the first answer", second.time, 2_000, say.seconds),
      atMost(`node's resident memory after ${PAGES} pages`, memory, 220e6, say.megabytes),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

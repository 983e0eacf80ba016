import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { createDatabase } from "../../server/postgres/databases";
import { startSite } from "../support/site";

const get = (port: number, agent: http.Agent, path = "/sign-in") =>
  new Promise<number>((resolve, reject) => {
    http
      .get({ port, host: "127.0.0.1", path, agent, headers: { host: "localhost" } }, (response) => {
        response
          .resume()
          .on("end", () => resolve(response.statusCode ?? 0))
          .on("error", reject);
      })
      .on("error", reject);
  });

test("SIGTERM under load loses no request that was under way, and ends in order", async () => {
  const { adminUrl, ownerUrl } = inject("cluster");
  await createDatabase(adminUrl, "stop_trial", "tpl_demo");
  const site = await startSite(ownerUrl.replace(/[^/]+$/, "stop_trial"));
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  const results = { answered: 0, refused: 0, lost: [] as string[] };
  let loading = true;
  const client = async () => {
    while (loading) {
      try {
        if ((await get(site.port, agent)) === 200) results.answered += 1;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== "ECONNREFUSED") results.lost.push(code ?? String(error));
        else results.refused += 1;
        await sleep(5);
      }
    }
  };
  const clients = Array.from({ length: 16 }, client);
  await sleep(1_000);
  const began = performance.now();
  expect(await site.stop("SIGTERM")).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
  loading = false;
  await Promise.all(clients);
  agent.destroy();
  expect(results.answered).toBeGreaterThan(20);
  expect(results.lost).toEqual([]);
});

test("a second signal ends the process at once, npm's echo of the first does not", async () => {
  const { adminUrl, ownerUrl } = inject("cluster");
  await createDatabase(adminUrl, "stop_twice", "tpl_demo");
  const site = await startSite(ownerUrl.replace(/[^/]+$/, "stop_twice"));
  const socket = http.request({
    port: site.port,
    host: "127.0.0.1",
    method: "POST",
    path: "/sign-in",
    headers: { "content-length": "10" },
  });
  socket.on("error", () => undefined).write("a=");
  await sleep(100);
  site.process.kill("SIGINT");
  site.process.kill("SIGINT");
  await sleep(800);
  expect(site.process.exitCode).toBeNull();
  expect(await site.stop("SIGINT")).toBe(1);
});

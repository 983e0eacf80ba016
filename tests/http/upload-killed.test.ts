import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { draft, ids } from "../support/demo";
import { half } from "../support/half-upload";
import { useSite } from "./world";

const world = useSite();
const by = "owner@meridian.example";
const incoming = join(process.env.DATA_DIR!, "documents", "incoming");
const lying = (id: string) => readdir(incoming).then((names) => names.filter((name) => name.startsWith(id)));

test("a process that is killed while a document arrives leaves only what the sweep removes", async () => {
  const { sweep } = await import("~/domain/installation/sweep");
  const { sweepDocumentFiles } = await import("~/domain/documents/sweep");
  const { system } = await import("~/auth/actor");
  const answers = { details: { type: "vendor", name: "Front Street", createAgreement: "on" } };
  const id = await draft(world.sql, { by, company: "meridian", kind: "partner-creation", answers });
  const visitor = await world.operator(by);
  const rows = () => world.sql<{ id: string }[]>`select id from documents where draft_id = ${id}`;
  half(visitor, world.site, `/console/${ids.meridian}/partners/new/${id}/agreement`);
  const arrives = async () => (await rows())[0]?.id;
  for (let waited = 0; waited < 100 && !(await arrives()); waited++) await new Promise((next) => setTimeout(next, 50));
  const document = (await arrives())!;
  for (let waited = 0; waited < 100 && (await lying(document)).length === 0; waited++)
    await new Promise((next) => setTimeout(next, 50));
  await world.site.stop("SIGKILL");
  expect([(await rows()).length, await lying(document)]).toEqual([1, [document]]);

  const sweepAll = async () => [await sweep(system()), await sweepDocumentFiles(system())];
  await sweepAll();
  expect([(await rows()).length, await lying(document)]).toEqual([1, [document]]);
  const before = new Date(Date.now() - 2 * 3_600_000);
  await world.sql`update documents set created_at = ${before} where id = ${document}`;
  await utimes(join(incoming, document), before, before);
  await sweepAll();
  expect([(await rows()).length, await lying(document)]).toEqual([0, []]);
});

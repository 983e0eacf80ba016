import { eq, sql } from "drizzle-orm";
import { existsSync } from "node:fs";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { system } from "~/auth/actor";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { documents, drafts } from "~/db/schema";
import { receiveDocument } from "~/domain/documents/receive";
import { sweepDocumentFiles } from "~/domain/documents/sweep";
import { startDraft } from "~/domain/drafts/keep";
import { sweep } from "~/domain/installation/sweep";
import { pdf } from "../../support/documents";
import { ownerOf } from "../../support/world";

async function* bytes() {
  yield pdf();
}

const fileOf = (id: string) => join(process.env.DATA_DIR!, "documents", id.slice(0, 2), id);
const take = async (actor: Operator, draftId: string | null = null) =>
  (await receiveDocument(actor, { name: "Terms.pdf", bytes: bytes() }, draftId)).id;

/** Makes a document as old as so many hours. */
async function age(id: string, hours: number) {
  await db
    .update(documents)
    .set({ createdAt: sql`now() - make_interval(hours => ${hours})` })
    .where(eq(documents.id, id));
  const then = new Date(Date.now() - hours * 3_600_000);
  await utimes(fileOf(id), then, then);
}

const stays = async (id: string) => {
  const rows = await db.select().from(documents).where(eq(documents.id, id));
  expect(existsSync(fileOf(id))).toBe(rows.length === 1);
  return rows.length === 1;
};

it("removes what nothing has referred to for a day, and keeps all the rest", async () => {
  const actor = await ownerOf("distributor");
  const draft = () => startDraft(actor, { kind: "partner-creation", answers: {} });
  const [open, over] = [await draft(), await draft()];
  const fresh = await take(actor);
  const old = await take(actor);
  const attached = await take(actor);
  const waiting = await take(actor, open);
  const left = await take(actor, over);
  const rowless = await take(actor);
  await db
    .update(documents)
    .set({ attachedAt: sql`now()` })
    .where(eq(documents.id, attached));
  await db
    .update(drafts)
    .set({ expiresAt: sql`now()` })
    .where(eq(drafts.id, over));
  for (const id of [old, attached, waiting, left, rowless]) await age(id, 25);
  await db.delete(documents).where(eq(documents.id, rowless));

  await sweep(system());
  await sweepDocumentFiles(system());
  const kept = await Promise.all([fresh, old, attached, waiting, left, rowless].map(stays));
  expect(kept).toEqual([true, false, true, true, false, false]);
});

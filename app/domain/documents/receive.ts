import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rm, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { documents } from "~/db/schema";
import type { RefusalCode } from "~/domain/refusal-codes";
import { Invalid, TooLarge } from "~/domain/refusals";
import { scratchFile } from "~/storage/scratch";
import { storage } from "~/storage/storage";
import { fileNameOf } from "./file-name";
import { kindOf } from "./kinds";
import { COMPANY_ROOM, DOCUMENT, DOCUMENT_LIMIT, MOST_ARRIVING, MOST_WAITING } from "./limits";

/** A file as it arrives: what it says of itself, and its bytes one after the other. */
export interface Arriving {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

export interface Received {
  id: string;
  fileName: string;
  size: number;
}

/** What a document is made of: by 40 signs that nobody guesses. */
const newDocumentId = () => randomBytes(20).toString("hex");

/** What a kind of file must be like. */
export interface Rule {
  purpose: "agreement" | "news-cover" | "profile-media";
  /** The form's field that it stands in. */
  field: string;
  limit: { bytes: number; text: string };
  codes: { tooLarge: RefusalCode; missing: RefusalCode };
  /** What it is, by what it contains; and what is kept in its place, when that is not the file itself. */
  judge: (path: string) => Promise<{ mediaType: string; ending: string; bytes?: Buffer }>;
}

const sha256Of = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** Writes the bytes down as they come, and no more of them than may be. */
async function writeDown(path: string, bytes: AsyncIterable<Uint8Array>, { field, limit, codes }: Rule) {
  const hash = createHash("sha256");
  let size = 0;
  async function* measured() {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > limit.bytes) throw new TooLarge(field, codes.tooLarge, { limit: limit.text });
      hash.update(chunk);
      yield chunk;
    }
  }
  const file = await open(path, "wx", 0o600);
  await writeFile(file, measured()).finally(() => file.close());
  return { size, sha256: hash.digest("hex") };
}

/** Takes the bytes in, looks at what they are, and stores them under the id; afterwards none of it lies anywhere else. */
async function store(id: string, { name, bytes }: Arriving, rule: Rule) {
  const path = await scratchFile(id);
  try {
    const facts = await writeDown(path, bytes, rule);
    const { mediaType, ending, bytes: anew } = await rule.judge(path);
    await (await storage()).put(id, anew ? Readable.from([anew]) : createReadStream(path));
    const kept = anew ? { size: anew.length, sha256: sha256Of(anew) } : facts;
    return { ...kept, mediaType, fileName: fileNameOf(name, ending) };
  } finally {
    await rm(path, { force: true });
  }
}

/** Nothing stays of what did not arrive whole; should even that fail, the sweep finds it. */
async function forget(id: string): Promise<void> {
  await (await storage()).remove(id);
  await db.delete(documents).where(and(eq(documents.id, id), isNull(documents.attachedAt)));
}

/** No company fills the disk of all: not with files that nothing refers to, nor with those that something does. */
async function demandRoom(companyId: string, field: string): Promise<void> {
  const [lying] = await db
    .select({
      waiting: sql<number>`count(*) filter (where ${documents.attachedAt} is null)::int`,
      arriving: sql<number>`count(*) filter (
        where ${documents.storedAt} is null and ${documents.createdAt} > now() - interval '20 minutes')::int`,
      bytes: sql<number>`coalesce(sum(${documents.size}), 0)::float8`,
    })
    .from(documents)
    .where(eq(documents.companyId, companyId));
  const { waiting, arriving, bytes } = lying!;
  if (arriving > MOST_ARRIVING) throw new Invalid(field, "too-many-files-at-once", { most: MOST_ARRIVING });
  if (waiting > MOST_WAITING) throw new Invalid(field, "too-many-files-waiting", { most: MOST_WAITING });
  if (bytes >= COMPANY_ROOM.bytes) throw new Invalid(field, "no-room-for-files", { room: COMPANY_ROOM.text });
}

/**
 * Takes a file in: the row first, then the bytes. Until something refers to it, it belongs to its draft, or to nothing, and is swept away.
 * The deed that it is sent with records it.
 * @param file whatever it says of itself, it is known by what it contains
 * @throws Invalid and TooLarge of the rule's field, also when 200 files of the company's wait for a use, or all of them fill 10 GB
 */
export async function receiveFile(
  { company }: Operator,
  file: Arriving,
  rule: Rule,
  draftId: string | null = null,
): Promise<Received> {
  const id = newDocumentId();
  const row = { id, companyId: company.id, purpose: rule.purpose, draftId };
  await db.insert(documents).values({ ...row, fileName: fileNameOf(file.name, "part"), mediaType: "" });
  try {
    await demandRoom(company.id, rule.field);
    const { size, fileName, ...facts } = await store(id, file, rule);
    const [kept] = await db
      .update(documents)
      .set({ ...facts, size, fileName, storedAt: sql`now()` })
      .where(eq(documents.id, id))
      .returning({ id: documents.id });
    // It came so slowly that it has been swept away.
    if (!kept) throw new Invalid(rule.field, rule.codes.missing);
    return { id, fileName, size };
  } catch (error) {
    await forget(id).catch(() => undefined);
    throw error;
  }
}

const AGREEMENT: Rule = {
  ...{ purpose: "agreement", field: DOCUMENT, limit: DOCUMENT_LIMIT, judge: kindOf },
  codes: { tooLarge: "document-too-large", missing: "document-missing" },
};

/**
 * Takes in a PDF, DOCX or ODT document for an agreement. Rows P3, P4.
 * @throws Invalid("document") for anything else, TooLarge("document") beyond 20 MB
 */
export const receiveDocument = (actor: Operator, file: Arriving, draftId: string | null = null): Promise<Received> =>
  receiveFile(actor, file, AGREEMENT, draftId);

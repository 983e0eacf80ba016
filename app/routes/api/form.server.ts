import { createHash, type Hash } from "node:crypto";
import type { Operator } from "~/auth/actor";
import { receiveDocument } from "~/domain/documents/receive";
import { formWithFile } from "../form-with-file.server";
import { Refused } from "./errors";

/** What a request brings. */
export interface Sent {
  /** Its JSON, as it came; a form has it in its field `data`. */
  json: Buffer;
  /** The document beside it, stored and belonging to nothing yet, and what makes it out. */
  document: { id: string; sha256: string } | null;
}

export const isForm = (request: Request) => /^multipart\/form-data\b/i.test(request.headers.get("Content-Type") ?? "");

async function* marked(bytes: AsyncIterable<Uint8Array>, hash: Hash) {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}

/**
 * A form of two fields: `data` with the JSON, and `file` with a document, which is taken in as it comes. Connect.md §5.2.
 * @throws Refused(400) of other fields; Invalid and TooLarge of a document as the console refuses it
 */
export async function formIn(request: Request, actor: Operator): Promise<Sent> {
  const hash = createHash("sha256");
  const { form, taken, refusal } = await formWithFile(request, {
    field: "file",
    take: ({ name, bytes }) => receiveDocument(actor, { name, bytes: marked(bytes, hash) }),
    plain: () => request.formData(),
  });
  if (refusal) throw refusal;
  const other = [...form.keys()].find((name) => name !== "data");
  if (other !== undefined)
    throw new Refused(400, "VAL_001", [`A form has the fields data (JSON) and file; ${other} is none of them.`]);
  const document = taken && { id: taken.id, sha256: hash.digest("hex") };
  return { json: Buffer.from((form.get("data") as string | null) ?? ""), document };
}

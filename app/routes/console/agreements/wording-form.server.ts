import type { Operator } from "~/auth/actor";
import { DOCUMENT } from "~/domain/documents/limits";
import { receiveDocument } from "~/domain/documents/receive";
import { formWithFile } from "../../form-with-file.server";
import type { Asked } from "../../gate.server";

/**
 * A form with an agreement's words, and the file beside them taken in: its id and name are fields of the form then, so that a form that
 * comes back has it. Rows P3, P4.
 * @returns also why the file was refused
 */
export async function wordingForm({ actor, request, form }: Asked<Operator>, draftId: string | null = null) {
  const take = (file: Parameters<typeof receiveDocument>[1]) => receiveDocument(actor, file, draftId);
  const read = await formWithFile(request, { field: DOCUMENT, take, plain: form });
  if (read.taken) {
    // Whoever chooses a file means it.
    read.form.set("source", "upload");
    read.form.set("documentId", read.taken.id);
    read.form.set("documentName", read.taken.fileName);
  }
  return read;
}

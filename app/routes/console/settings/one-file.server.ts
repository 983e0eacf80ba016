import {
  type FileUpload,
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from "@remix-run/form-data-parser";
import { Invalid } from "~/domain/refusals";
import { Unreadable } from "../../errors";

/** How much of a form beside its file is looked at. */
const REST = 64 * 1024;

interface Wanted {
  /** The name of the file's field. */
  field: string;
  limit: { bytes: number; text: string };
}

/**
 * The bytes of the one file that a form sends; none when no file was chosen. Taken in only as far as the limit; what the file is called
 * and says of its type is not looked at.
 * @throws Invalid of the field when it is larger than the limit; Unreadable when the body is no form, or has more files than one
 */
export async function oneFile(request: Request, { field, limit }: Wanted): Promise<Buffer> {
  const limits = {
    ...{ maxFiles: 1, maxParts: 400, maxHeaderSize: 8 * 1024 },
    ...{ maxFileSize: limit.bytes, maxTotalSize: limit.bytes + REST },
  };
  let bytes = Buffer.alloc(0);
  const take = async (file: FileUpload) => {
    if (file.fieldName === field) bytes = Buffer.from(await file.arrayBuffer());
    return null;
  };
  try {
    await parseFormData(request, limits, take);
  } catch (error) {
    const tooLarge = error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError;
    if (tooLarge) throw new Invalid(field, "logo-too-large", { limit: limit.text });
    throw new Unreadable("body-broken");
  }
  return bytes;
}

import { plainLine } from "~/domain/text";

const LONGEST = 200;

/**
 * What a file is called, without the folders it lay in and without signs that hide or turn around what it is called. It ends as its kind
 * of file does, so that nothing opens it as another.
 * @param ending such as `pdf`
 */
export function fileNameOf(sent: string, ending: string): string {
  const last = sent.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const bare = plainLine(last.toWellFormed()).replace(/^[.\s]+/, "");
  const stem = bare.toLowerCase().endsWith(`.${ending}`) ? bare.slice(0, -ending.length - 1) : bare;
  const room = LONGEST - ending.length - 1;
  return `${[...stem].slice(0, room).join("").slice(0, room).toWellFormed().trim() || "document"}.${ending}`;
}

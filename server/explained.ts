/** A failure whose message is a sentence for the person who started the process: it says what to do, and needs no stack. */
export class Explained extends Error {
  override readonly name = "Explained";
}

import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** How much of a password is looked at: a guesser's time on the rest would be ours too. */
const LOOKED_AT = 48;

/** Dictionaries are large, and few requests choose a password. */
let dictionaries: Promise<{ guesser: ZxcvbnFactory; known: Set<string> }> | undefined;

async function load() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return {
    guesser: new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }),
    known: new Set(Object.values(dictionary).flat().map(String)),
  };
}

/** Letters and digits alone, lower case. */
const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const partsOf = (about: readonly string[]) =>
  [...new Set(about.flatMap((text) => [folded(text), ...text.split(/[^\p{L}\p{N}]+/u).map(folded)]))]
    .filter((part) => part.length >= 4)
    .sort((a, b) => b.length - a.length);

/** Little is left of it once the person's own name, address and company are taken out. */
function isAboutTheirOwner(password: string, about: readonly string[]): boolean {
  const whole = folded(password);
  const rest = partsOf(about).reduce((left, part) => left.replaceAll(part, ""), whole);
  return rest.length < whole.length && rest.length < 6;
}

/**
 * Whether a stranger would try this password early: it is on the lists, a pattern, or made of what the person is called.
 * @param about the person's name, e-mail address and company
 */
export async function isCommon(password: string, about: readonly string[] = []): Promise<boolean> {
  const text = password.normalize("NFC");
  if (isAboutTheirOwner(text, about)) return true;
  const { guesser, known } = await (dictionaries ??= load());
  if (known.has(text.toLowerCase())) return true;
  return guesser.check([...text].slice(0, LOOKED_AT).join(""), [...about]).score <= 1;
}

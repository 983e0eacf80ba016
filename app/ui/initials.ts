/** One or two letters that stand for a name: "Northline IT" is "NI", "東京クラウド" is "東". */
export function initials(name: string, count = 2): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letter = (word: string) => (/[\p{L}\p{N}]/u.exec(word) ?? ["?"])[0].toLocaleUpperCase("en");
  const picked = count === 1 || words.length < 2 ? words.slice(0, 1) : [words[0], words.at(-1)];
  return picked.map((word) => letter(word ?? "")).join("") || "?";
}

/** A plain text in pieces: its web addresses, and what stands between them. */
export const linked = (text: string): { words: string; address?: string }[] =>
  text.split(/(https?:\/\/\S+)/).map((words, index) => (index % 2 === 1 ? { words, address: words } : { words }));

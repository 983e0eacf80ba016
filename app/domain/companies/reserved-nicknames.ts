/** Addresses that people take for the installation's own. */
const RESERVED = new Set([
  ...["admin", "api", "www", "store", "console", "support", "new", "mail", "help", "counterpart"],
]);

/**
 * Whether nobody gets this nickname: it reads like the installation's own, or has two hyphens in a row, as domains have that look like
 * another name (`xn--…`). Whoever has such a nickname already keeps it.
 */
export const isReserved = (nickname: string): boolean => RESERVED.has(nickname) || nickname.includes("--");

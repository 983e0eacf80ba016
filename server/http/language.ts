import type { IncomingMessage } from "node:http";
import { browsersLanguage } from "~/routes/storefront/asked-language.server";

/** The storefront's addresses; all others are in English. */
const STOREFRONT = /^\/(store|v2c)\//;

/** The language of what the server itself says to a request. */
export const languageOf = ({ url = "", headers }: IncomingMessage, ownDomain: boolean): string =>
  ((ownDomain || STOREFRONT.test(url)) && browsersLanguage(headers.cookie, headers["accept-language"])) || "en";

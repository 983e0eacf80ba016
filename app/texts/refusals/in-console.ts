import type { RefusalCode } from "~/domain/refusal-codes";
import type { StorefrontTexts } from "../storefront";

/** Refusals that only the console and the API show; those that a storefront shows are in its languages' catalogues. */
export type ConsoleCode = Exclude<RefusalCode, keyof StorefrontTexts["refusals"]>;

/** What some of them say. */
export type InConsole = Partial<Record<ConsoleCode, string>>;

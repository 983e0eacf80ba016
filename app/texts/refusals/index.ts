import type { RefusalCode } from "~/domain/refusal-codes";
import type { Refusal } from "~/domain/refusals";
import { say } from "../say";
import { textsIn } from "../storefront";
import { anywhere } from "./anywhere";
import { ofPartners } from "./partners";
import { ofFiles } from "./documents";
import { ofCustomers } from "./customers";
import { ofCompanies } from "./company";
import { ofImports } from "./imports";
import type { ConsoleCode } from "./in-console";

/** What each refusal of the domain says to a person in the console. */
const sentences: Record<ConsoleCode, string> = {
  ...anywhere,
  ...ofPartners,
  ...ofFiles,
  ...ofCustomers,
  ...ofCompanies,
  ...ofImports,
};

/** What a refusal says; in English where its language has no words for it. */
export function sentence({ code, parameters }: Pick<Refusal, "code" | "parameters">, language = "en"): string {
  const texts: Partial<Record<RefusalCode, string>> = { ...sentences, ...textsIn(language).refusals };
  return say(texts[code] ?? code, parameters, language);
}

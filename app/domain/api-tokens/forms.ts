import { z } from "zod";
import { required } from "~/domain/tier-accounts/forms";

/** The parts of the API that a token is let into one by one. */
export const tokenModules = ["customers", "partners", "catalog"] as const;

export type TokenModule = (typeof tokenModules)[number];

export const tokenLevels = ["none", "read", "write"] as const;

const level = z.enum(tokenLevels, { error: "choice-required" });

export const TokenForm = z.object({
  name: required(100, "name"),
  customers: level,
  partners: level,
  catalog: level,
});

export type TokenAnswers = z.output<typeof TokenForm>;

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { en } from "~/texts/storefront/en";

const ROUTES = "app/routes/storefront";

/** What operators do with accounts; a sign-up that is approved passes through it with answers that have been judged. */
const OF_OPERATORS = /^app\/domain\/(tier-accounts|drafts)\/|^app\/domain\/companies\/policy\.ts$/;

const codes = [...readFileSync("app/domain/refusal-codes.ts", "utf8").matchAll(/^ {2}\| "([\w-]+)"/gm)].map(
  ([, code]) => code!,
);

/** The file of ours that an import means. */
function fileOf(from: string, imported: string): string | undefined {
  const base = imported.startsWith("~/") ? `app/${imported.slice(2)}` : path.join(path.dirname(from), imported);
  return [".ts", ".tsx"].map((ending) => base + ending).find((file) => existsSync(file));
}

/** Every file whose code runs for a page of the storefront. */
function reached(): string[] {
  const files = new Set<string>();
  const walk = (file: string) => {
    if (files.has(file) || !/^app\/(routes|domain|auth)\//.test(file)) return;
    files.add(file);
    for (const [, what = "", imported = ""] of readFileSync(file, "utf8").matchAll(
      /^import ([^;]*?)from "([^"]+)";/gms,
    )) {
      const next = !what.startsWith("type ") && /^[~.]/.test(imported) && fileOf(file, imported);
      if (next) walk(next);
    }
  };
  for (const file of readdirSync(ROUTES)) walk(path.join(ROUTES, file));
  return [...files];
}

test("every refusal that a page of the storefront can meet has words in each of its languages", () => {
  const files = reached();
  expect(codes).toContain("wrong-credentials");
  expect(files).toContain("app/domain/customer-users/sign-in.ts");
  expect(files).toContain("app/auth/password-rules.server.ts");
  const speechless = files
    .filter((file) => !OF_OPERATORS.test(file) && !file.endsWith("/refusal-codes.ts"))
    .flatMap((file) => {
      const text = readFileSync(file, "utf8");
      return codes.filter((code) => !(code in en.refusals) && text.includes(`"${code}"`)).map((code) => [file, code]);
    });
  expect(speechless).toEqual([]);
});

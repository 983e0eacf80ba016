import postgres from "postgres";
import type { Path } from "../../app/paths";
import type { Site } from "../support/site";
import { examples } from "../http/addresses";
import { addressOf, built, rightful } from "../http/visits";
import { FIRST_USER } from "../support/demo";

export interface Shown {
  path: Path;
  address: string;
  email: string | undefined;
  nickname: string | undefined;
}

/** Links that lead on at once show no page of their own. */
const LEADING: readonly Path[] = ["setup", "console", "signOut", "storefrontSignOut"];

/** Every page of the site, filled in from the demo, sorted by who looks at it. */
export async function pagesOf(site: Site): Promise<Shown[]> {
  const sql = postgres(site.databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const shown: Shown[] = [];
    for (const path of built.filter((path) => !examples[path].file)) {
      const email = rightful(examples[path]);
      const visit = await examples[path].visit(sql, email ?? "owner@northline.example");
      shown.push({
        path,
        address: addressOf(path, visit),
        email,
        nickname: email === FIRST_USER ? "northline" : undefined,
      });
    }
    return shown
      .filter(({ path, email }) => !LEADING.includes(path) || email !== undefined)
      .sort((a, b) => (a.email ?? "").localeCompare(b.email ?? ""));
  } finally {
    await sql.end();
  }
}

import { countStatements } from "../tests/http/statements";
import { pagesOf } from "./bytes";
import { atMost, type Figure, say } from "./figures";
import { startBuiltSite } from "./processes";

/** How many statements a page sends to the database, the session's included. */
export async function measureStatements(url: string, companyId: string): Promise<Figure[]> {
  const counter = await countStatements(url);
  const site = await startBuiltSite(counter.url);
  const figures: Figure[] = [];
  for (const { what, path, by } of await pagesOf(site, companyId)) {
    await by.get(path);
    counter.take();
    await by.get(path);
    figures.push(atMost(`statements of ${what}`, counter.take(), 6, say.number));
  }
  await site.stop();
  counter.stop();
  return figures;
}

import { startPostgres } from "../server/postgres";
import { signedIn } from "../tests/support/browse";
import { measureBytes } from "./bytes";
import { measureCpu } from "./cpu";
import { fillDatabase, OPERATOR } from "./database";
import { type Figure, table } from "./figures";
import { measureFlood } from "./flood";
import { startBuiltSite } from "./processes";
import { measureStart } from "./start";
import { measureStatements } from "./statements";

/** All of it, or the parts that are named: `npm run bench -- start bytes statements cpu flood`. */
const wanted = process.argv.slice(2);
const figures: Figure[] = [];

async function part(name: string, measure: () => Promise<Figure[]>) {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  const began = performance.now();
  figures.push(...(await measure()));
  console.log(`✓ Measured ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

await part("start", measureStart);
const cluster = await startPostgres();
try {
  const { url } = cluster;
  const statements = await fillDatabase(url);
  const { companyId } = statements;
  const site = await startBuiltSite(url);
  const { cookies } = await signedIn(site, OPERATOR);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  await part("bytes", () => measureBytes(site, companyId));
  await site.stop();
  await part("statements", () => measureStatements(url, companyId));
  await part("cpu", () => measureCpu(url, statements, cookie));
  await part("flood", () => measureFlood(url, companyId, cookie));
} finally {
  await cluster.stop();
}
console.log(`\n${table(figures)}`);
process.exit(0);

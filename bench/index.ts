import { startPostgres } from "../server/postgres";
import { signedIn } from "../tests/support/browse";
import { measureApi } from "./api";
import { measureBytes } from "./bytes";
import { measureCpu } from "./cpu";
import { fillDatabase, OPERATOR } from "./database";
import { type Figure, table } from "./figures";
import { measureFlood } from "./flood";
import { measureForgot } from "./forgot";
import { measureImports } from "./imports";
import { measurePartners } from "./partners";
import { measurePlans } from "./plans";
import { startBuiltSite } from "./processes";
import { measureScale } from "./scale";
import { openScale } from "./scale-databases";
import { measureDeeds } from "./scale-deeds";
import { measureStart } from "./start";
import { measureStatements } from "./statements";

/** All of it, or the parts that are named: `npm run bench -- start bytes statements cpu flood forgot partners imports scale deeds plans api`. */
const wanted = process.argv.slice(2);
const wants = (...names: string[]) => wanted.length === 0 || names.some((name) => wanted.includes(name));
const figures: Figure[] = [];

async function part(name: string, measure: () => Promise<Figure[]>) {
  if (!wants(name)) return;
  const began = performance.now();
  figures.push(...(await measure()));
  console.log(`✓ Measured ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

async function withDemo() {
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
    await part("forgot", () => measureForgot(url));
    await part("flood", () => measureFlood(url, companyId, cookie));
  } finally {
    await cluster.stop();
  }
}

async function withEmptyDatabases() {
  const cluster = await startPostgres();
  try {
    await part("partners", () => measurePartners(cluster));
    await part("imports", () => measureImports(cluster));
  } finally {
    await cluster.stop();
  }
}

async function atScale() {
  const databases = await openScale();
  try {
    await part("plans", () => measurePlans(databases.large));
    await part("scale", () => measureScale(databases));
    await part("deeds", () => measureDeeds(databases));
    await part("api", () => measureApi(databases));
  } finally {
    await databases.stop();
  }
}

await part("start", measureStart);
if (wants("bytes", "statements", "cpu", "flood", "forgot")) await withDemo();
if (wants("partners", "imports")) await withEmptyDatabases();
if (wants("plans", "scale", "deeds", "api")) await atScale();
console.log(`\n${table(figures)}`);
process.exit(0);

import postgres from "postgres";
import { startPostgres } from "../../server/postgres";

const cluster = await startPostgres({ dataDir: process.argv[2]! });
const sql = postgres(cluster.url, { max: 1, onnotice: () => undefined });
await sql`create table if not exists kept (n int)`;
await sql`insert into kept values (1)`;
await cluster.prepared();
process.on("SIGINT", () => {
  void (async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from kept`;
    console.log(`drained with ${row?.n}`);
    await sql.end();
    await cluster.stop();
    process.exit(0);
  })();
});
console.log("ready");
setInterval(() => undefined, 1000);

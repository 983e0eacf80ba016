import postgres from "postgres";
import { useDatabase } from "./database";

const owner = postgres(await useDatabase("empty"), { max: 1, onnotice: () => undefined });
// What an earlier file has queued is not for this one to do: hundreds of letters take longer than a test may.
await owner`delete from graphile_worker._private_jobs`;
await owner.end();

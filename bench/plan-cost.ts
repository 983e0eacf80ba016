import type postgres from "postgres";
import type { Overheard } from "./overheard";

/** How often a prepared statement is planned for its values before the database may keep a plan for all. */
const CUSTOM_PLANS = 5;

/** Milliseconds after which a statement is not tried out any more. */
const SLOW = 500;

interface Node {
  "Node Type": string;
  "Relation Name"?: string;
  "Parent Relationship"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Node[];
}

interface Explained {
  Plan: Node;
  "Planning Time": number;
  "Execution Time": number;
}

export interface Cost {
  shown: number;
  /** Rows read, but for those below a cap of their own: capped counts, capped candidates of a search. */
  read: number;
  /** Rows read below such caps. */
  capped: number;
  /** Pages of 8 kB that were touched. */
  pages: number;
  /** Planning included where the statement is planned each time. */
  ms: number;
}

const quoted = (value: string | null) => (value === null ? "null" : `'${value.replaceAll("'", "''")}'`);

/** What a statement costs with the very parameters the site gave it, planned the way the site has it planned. */
export async function costOf(pool: postgres.Sql, statement: Overheard): Promise<Cost> {
  const { text, types, prepared, parameters } = statement;
  const sql = await pool.reserve();
  try {
    await sql.unsafe(
      "set role counterpart_app; set synchronize_seqscans = off; set max_parallel_workers_per_gather = 0",
    );
    const named = await sql<{ name: string }[]>`
      select case when oid = 0 then 'unknown' else format_type(oid, null) end as name
      from unnest(${types}::oid[]) with ordinality as t (oid, place) order by place`;
    const declared = named.length > 0 ? `(${named.map(({ name }) => name).join(", ")})` : "";
    await sql.unsafe(`prepare measured${declared} as ${text}`);
    const values = parameters.length > 0 ? `(${parameters.map(quoted).join(", ")})` : "";
    const began = performance.now();
    await sql.unsafe(`execute measured${values}`);
    const isSlow = performance.now() - began > SLOW;
    for (let time = 1; prepared && !isSlow && time < CUSTOM_PLANS; time++)
      await sql.unsafe(`execute measured${values}`);
    const [row] = await sql.unsafe<{ "QUERY PLAN": [Explained] }[]>(
      `explain (analyze, buffers, timing off, format json) execute measured${values}`,
    );
    const plan = row!["QUERY PLAN"][0];
    const ms = plan["Execution Time"] + (prepared ? 0 : plan["Planning Time"]);
    const { Plan: top } = plan;
    return {
      ...{ shown: top["Actual Rows"], ...rowsOf(top), ms },
      pages: (top["Shared Hit Blocks"] ?? 0) + (top["Shared Read Blocks"] ?? 0),
    };
  } finally {
    await sql.unsafe("deallocate all; reset role; reset synchronize_seqscans; reset max_parallel_workers_per_gather");
    sql.release();
  }
}

const readBy = (node: Node) =>
  node["Relation Name"]
    ? (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0)) *
      node["Actual Loops"]
    : 0;

/** The first Limit from the top is the page itself; one below it, below a count, or in a part that is asked by itself, is a cap. */
function rowsOf(top: Node): Pick<Cost, "read" | "capped"> {
  const rows = { read: 0, capped: 0 };
  const visit = (node: Node, place: "top" | "below" | "capped") => {
    const kind = node["Node Type"];
    const isApart = /^(InitPlan|SubPlan)$/.test(node["Parent Relationship"] ?? "");
    const isCapped = place === "capped" || (kind === "Limit" && (isApart || place === "below"));
    rows[isCapped ? "capped" : "read"] += readBy(node);
    const isBelow = isApart || place === "below" || kind === "Limit" || kind === "Aggregate";
    for (const child of node.Plans ?? []) visit(child, isCapped ? "capped" : isBelow ? "below" : "top");
  };
  visit(top, "top");
  return { read: Math.round(rows.read), capped: Math.round(rows.capped) };
}

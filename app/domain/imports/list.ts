import { and } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { imports } from "~/db/schema";
import { keyset } from "~/domain/lists/keyset";
import { pageOf, type Window } from "~/domain/lists/page";
import { demandImport, importsVisibleTo } from "./policy";

const { id, kind, state, fileName, rows, found, result, createdAt, createdByName, begunAt } = imports;
const columns = { id, kind, state, fileName, rows, found, result, createdAt, createdByName, begunAt };

/**
 * One page of the company's imports, the newest first.
 * @throws NotFound for vendors; Forbidden for sales and viewers
 */
export async function listImports(actor: Operator, window: Window) {
  demandImport(actor);
  const { condition, orderBy } = keyset({ column: createdAt, id, cast: "timestamptz", descending: true }, window);
  const found = await db
    .select(columns)
    .from(imports)
    .where(and(importsVisibleTo(actor), condition))
    .orderBy(...orderBy)
    .limit(window.size + 1);
  return pageOf(found, window, (row) => [row.createdAt.toISOString(), row.id]);
}

export type ImportRow = Awaited<ReturnType<typeof listImports>>["rows"][number];

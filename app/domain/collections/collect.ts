import { and, type AnyColumn, or, type SQL, sql } from "drizzle-orm";
import { db } from "~/db/client";
import { codeOf, TOOK_TOO_LONG } from "~/db/error-code";
import { plannedAnew } from "~/domain/lists/planned-anew";
import { BadQuery, type Query } from "~/rql/query";
import { conditionOf, fieldsOf, searchIn } from "./conditions";
import type { Fields } from "./fields";
import { inThatOrder, orderOf, type Sorting } from "./order";
import { EXACT_TO, standingTotal, totalOf } from "./totals";

/** Things of one kind that a company's programs can ask for. */
export interface Collection {
  id: AnyColumn;
  fields: Fields;
  /** The table, with left joins of what its fields look at. */
  tables: SQL;
  /** Left joins that only some of the fields need: those whose paths begin so. The rest of a large table is then read from its index alone. */
  joins?: Readonly<Record<string, SQL>>;
  /** Which of them are in the actor's sight. */
  mine: SQL;
  /** The order unless another is asked for, the id aside. New things come last in it, so that pages stay as they are. */
  usual: AnyColumn;
  /** The ways in which a search finds something, where that is not just any of the fields searched, one by one. */
  search?: (text: string) => Promise<SQL[]>;
}

export interface Collected {
  /** Of the page, in the order that is asked for. */
  ids: string[];
  /** How many there are on all pages. */
  total: number;
}

/** What a query asks for, as the database is asked. */
interface Asked {
  id: AnyColumn;
  /** Each row that fits, as the statement's part from `from` on; in one go where few fit, row by row where many do. */
  few: SQL;
  many: SQL;
  order: Sorting[];
  limit: number;
  offset: number;
}

/** The tables that hold what a query looks at; a search without ways of its own looks everywhere. */
function tablesFor({ tables, joins = {}, search }: Collection, query: Query): SQL {
  const asked = [...query.ordering.map(({ field }) => field), ...query.conditions.flatMap(fieldsOf)];
  const everywhere = query.search !== null && search === undefined;
  const needed = Object.entries(joins).filter(
    ([beginning]) => everywhere || asked.some((path) => path.startsWith(beginning)),
  );
  return sql.join([tables, ...needed.map(([, join]) => join)], sql` `);
}

/** Few are looked up by each way on its own, which an index answers; of many, any row soon fits in one of them. */
async function searched({ id, mine, fields, search }: Collection, tables: SQL, text: string) {
  const ways = search ? await search(text) : [searchIn(fields, text)];
  const many = or(...ways);
  if (ways.length < 2) return { few: many, many };
  const each = ways.map((way) => sql`(select ${id} from ${tables} where ${and(mine, way)} limit ${EXACT_TO + 1})`);
  return { few: sql`${id} = any(array(${sql.join(each, sql` union `)}))`, many };
}

const paged = ({ limit, offset }: Asked) => sql`limit ${limit} offset ${offset}`;

/** What fits when that is little: found, counted and sorted by one statement. Null when it is more. */
async function collectFew(asked: Asked): Promise<Collected | null> {
  const columns = asked.order.map((sorting, at) => ({ ...sorting, name: sql.identifier(`by_${at}`) }));
  const sorted = sql.join(
    columns.map(({ by, name }) => sql`${by} as ${name}`),
    sql`, `,
  );
  const order = inThatOrder(columns.map(({ name, descending }) => ({ by: sql`${name}`, descending })));
  const rows = await db.execute<{ id: string | null; total: number }>(sql`
    with found as materialized (select ${asked.id} as id, ${sorted} ${asked.few} limit ${EXACT_TO + 1}),
    page as (select id, row_number() over (order by ${order}) as place from found order by ${order} ${paged(asked)})
    select page.id, counted.total from (select count(*)::int as total from found) counted left join page on true
    order by page.place`);
  const total = rows[0]!.total;
  return total > EXACT_TO ? null : { ids: rows.flatMap(({ id }) => id ?? []), total };
}

/** What fits when that is much: the page is read in its order, and the total may stand from before. */
async function collectMany(asked: Asked): Promise<Collected> {
  const { id, many, order, limit, offset } = asked;
  const rows =
    limit === 0
      ? []
      : await db.execute<{ id: string }>(
          sql`select ${id} as id ${many} order by ${inThatOrder(order)} ${paged(asked)}`,
        );
  const ids = rows.map((row) => row.id);
  const seen = offset + ids.length;
  const isLast = ids.length < limit && (ids.length > 0 || offset === 0);
  if (isLast) return { ids, total: seen };
  const total = await totalOf(many);
  return { ids, total: ids.length > 0 ? Math.max(total, seen) : total };
}

function tooLong(error: unknown): never {
  if (codeOf(error) !== TOOK_TOO_LONG) throw error;
  throw new BadQuery("Bad filter query: there is too much to look through. Ask by an id, or narrow it by a date.");
}

/**
 * The page of a collection that a query asks for. Row A3; `docs/decisions/021`.
 * @throws BadQuery
 */
export async function collect(collection: Collection, query: Query): Promise<Collected> {
  const { id, fields, mine, usual } = collection;
  const { limit, offset } = query;
  const tables = tablesFor(collection, query);
  const order = orderOf(fields, query.ordering, usual, id);
  const conditions = query.conditions.map((condition) => conditionOf(fields, condition));
  const search = query.search ? await searched(collection, tables, query.search) : undefined;
  const narrow = conditions.length > 0 || search !== undefined;
  const from = (way: SQL | undefined) => sql`from ${tables} where ${and(mine, ...conditions, way, plannedAnew)}`;
  const asked = { id, few: from(search?.few), many: from(search?.many), order, limit, offset };
  const isMuch = !narrow || standingTotal(asked.many) !== undefined;
  const few = isMuch ? null : await collectFew(asked).catch(tooLong);
  return few ?? (await collectMany(asked).catch(tooLong));
}

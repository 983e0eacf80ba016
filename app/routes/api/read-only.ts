import type { z } from "zod";
import type { Readable } from "~/domain/collections/readable";
import { type Endpoint, endpoint, ok, page, tagOf } from "./endpoint";

interface ReadOnly<Row, Wired extends z.ZodObject> extends Pick<Endpoint, "path" | "tag" | "module"> {
  /** One and many, as the operations are called: `Hub`, `Hubs`. */
  names: [one: string, many: string];
  /** One and many, as they are spoken of. */
  nouns: [one: string, many: string];
  row: Wired;
  /** Members that a list leaves out unless they are selected. */
  hidden?: readonly string[];
  from: Readable<Row>;
  wire: (row: Row) => z.input<Wired>;
  /** Of those that are changed with a version in mind. */
  versionOf?: (row: Row) => number;
}

/** The list of a collection, narrowed and ordered by the query. */
export const searchIn = <Row, Wired extends z.ZodObject>(of: ReadOnly<Row, Wired>): Endpoint =>
  endpoint({
    ...{ method: "GET", path: of.path, name: `search${of.names[1]}`, tag: of.tag, module: of.module, status: 200 },
    summary: `List ${of.nouns[1]}.`,
    list: { row: of.row, fields: of.from.fields, ...(of.hidden && { hidden: of.hidden }) },
    work: async ({ actor, query }) => {
      const found = await of.from.collect(actor, query);
      return page(found.rows.map(of.wire), found, query);
    },
  });

/** One of a collection. */
export const getFrom = <Row, Wired extends z.ZodObject>(of: ReadOnly<Row, Wired>): Endpoint =>
  endpoint({
    ...{ method: "GET", path: `${of.path}/:id`, name: `get${of.names[0]}`, tag: of.tag, module: of.module },
    ...{ summary: `Read ${of.nouns[0]}.`, status: 200, answer: of.row },
    work: async ({ actor, params }) => {
      const row = await of.from.find(actor, params.id!);
      return ok(of.wire(row), of.versionOf ? tagOf(of.versionOf(row)) : {});
    },
  });

/** The two endpoints of a collection that clients read: its list, and one of it. */
export const readOnly = <Row, Wired extends z.ZodObject>(of: ReadOnly<Row, Wired>): Endpoint[] => [
  searchIn(of),
  getFrom(of),
];

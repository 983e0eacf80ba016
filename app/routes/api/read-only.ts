import type { TokenModule } from "~/domain/api-tokens/forms";
import type { Readable } from "~/domain/collections/readable";
import { type Endpoint, endpoint, ok, page } from "./endpoint";

interface ReadOnly<Row> {
  path: string;
  /** One and many, as the operations are called: `Hub`, `Hubs`. */
  names: [one: string, many: string];
  module: TokenModule | null;
  /** Of what clients read. */
  members: readonly string[];
  /** Those that a list leaves out unless they are selected. */
  hidden?: readonly string[];
  from: Readable<Row>;
  wire: (row: Row) => object;
}

/** The two endpoints of a collection that clients read: its list, and one of it. */
export const readOnly = <Row>({ path, names, module, members, hidden = [], from, wire }: ReadOnly<Row>): Endpoint[] => [
  endpoint({
    ...{ method: "GET", path, name: `search${names[1]}`, module, list: members, hidden },
    work: async ({ actor, query }) => {
      const found = await from.collect(actor, query);
      return page(found.rows.map(wire), found, query);
    },
  }),
  endpoint({
    ...{ method: "GET", path: `${path}/:id`, name: `get${names[0]}`, module },
    work: async ({ actor, params }) => ok(wire(await from.find(actor, params.id!))),
  }),
];

import type { z } from "zod";
import type { Operator } from "~/auth/actor";
import type { TokenModule } from "~/domain/api-tokens/forms";
import type { Query } from "~/rql/query";

export const methods = ["GET", "POST", "PUT", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** What an endpoint is asked. */
export interface Asked<Body> {
  actor: Operator;
  /** The parts of the address. */
  params: Record<string, string>;
  /** What stands behind the question mark; only lists read it. */
  query: Query;
  /** What was sent, checked. */
  body: Body;
  /** The version that a client has seen and wants to change, or null. */
  seen: number | null;
}

/** What an endpoint answers. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One method of one address, and all that its description says of it. */
export interface Endpoint {
  method: Method;
  /** Behind /public/v1, with `:id` for its parts. */
  path: string;
  /** The name of the operation in the description. */
  name: string;
  /** Whose permission a token needs; null for what every token may ask. */
  module: TokenModule | null;
  /** Of what answers a list that a query string narrows and orders: the members of a row. */
  list?: readonly string[];
  /** Members of a row that stand there only when they are selected. */
  hidden?: readonly string[];
  body?: z.ZodType;
  work: (asked: Asked<unknown>) => Promise<Answer>;
}

/** An endpoint whose work knows what its body looks like. */
export const endpoint = <Body = undefined>(
  of: Omit<Endpoint, "body" | "work"> & { body?: z.ZodType<Body>; work: (asked: Asked<Body>) => Promise<Answer> },
): Endpoint => of as Endpoint;

export const ok = (body: unknown, headers: Record<string, string> = {}): Answer => ({ status: 200, body, headers });

export const created = (body: unknown, headers: Record<string, string> = {}): Answer => ({
  ...{ status: 201, body, headers },
});

export const nothing: Answer = { status: 204 };

/** The tag of a version, by which a client can say which one it has seen. */
export const tagOf = (version: number) => ({ ETag: `"${version}"` });

/** A page of a list, and where it lies in all of it. Connect.md §0.1-5. */
export function page(rows: readonly object[], { total }: { total: number }, { limit, offset }: Query): Answer {
  const first = limit === 0 ? 0 : offset;
  const last = first + Math.max(0, rows.length - 1);
  return ok(rows, { "Content-Range": `items ${first}-${last}/${total}` });
}

import type { z } from "zod";
import type { Operator } from "~/auth/actor";
import type { TokenModule } from "~/domain/api-tokens/forms";
import type { Kinds } from "~/domain/collections/fields";
import type { Opened } from "~/domain/documents/open";
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
  /** The document that was sent beside the body, taken in and not yet attached to anything. */
  documentId: string | null;
}

/** What an endpoint answers. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Bytes in place of a body. */
  file?: Opened;
}

/** A list that a query string narrows and orders. */
export interface List {
  /** What one of its rows looks like: its members can be selected. */
  row: z.ZodObject;
  /** Members of a row that stand there only when they are selected. */
  hidden?: readonly string[];
  /** What it is filtered, searched and ordered by; left out where it is only paged. */
  fields?: Kinds;
}

/** The parts of the description. */
export const tags = ["Customers", "Subscriptions", "Partners", "Catalog", "Accounts"] as const;

/** One method of one address, and all that its description says of it. */
export interface Endpoint {
  method: Method;
  /** Behind /public/v1, with `:id` for its parts. */
  path: string;
  /** The name of the operation in the description. */
  name: string;
  /** What it does, in a sentence. */
  summary: string;
  tag: (typeof tags)[number];
  /** Whose permission a token needs; null for what every token may ask. */
  module: TokenModule | null;
  list?: List;
  body?: z.ZodType;
  /** The body may come in a form, with a document beside it. */
  withDocument?: true;
  /** The status of an answer that is no refusal. */
  status: 200 | 201 | 204 | 302;
  /** What it answers with, but for lists; left out where that is nothing. */
  answer?: z.ZodType;
  /** It may answer 200 with the bytes of a file as well. */
  file?: true;
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

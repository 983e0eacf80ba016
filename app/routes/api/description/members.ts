import type { Json } from "./schemas";

/** A member of something that is sent or answered, as the reference shows it. */
export interface Member {
  /** With the names of those that it stands in: `contact_info.contact.email`. */
  path: string;
  type: string;
  needed: boolean;
  description: string;
  example: string;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  description?: string;
  examples?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  maxLength?: number;
  default?: unknown;
}

/** Finds what a reference refers to; what stands beside it goes before. */
function resolved(schema: Schema, all: Record<string, Schema>): Schema {
  const refs = [schema.$ref, ...(schema.allOf ?? []).map((one) => one.$ref)].filter((ref) => ref !== undefined);
  const [ref] = refs;
  if (ref === undefined) return schema;
  const { $ref: _, allOf: __, ...beside } = schema;
  return { ...resolved(all[ref.split("/").at(-1)!] ?? {}, all), ...beside };
}

const choices = ({ anyOf, oneOf }: Schema) => anyOf ?? oneOf ?? [];

/** Of several shapes the one that says something; null is told beside it. */
function shown(schema: Schema, all: Record<string, Schema>): Schema & { nullable: boolean } {
  const whole = resolved(schema, all);
  const several = choices(whole);
  const nullable =
    several.some(({ type }) => type === "null") || (Array.isArray(whole.type) && whole.type.includes("null"));
  const first = several.find(({ type }) => type !== "null");
  if (!first) return { ...whole, nullable };
  const { description = resolved(first, all).description, examples } = whole;
  return { ...resolved(first, all), ...(description && { description }), ...(examples && { examples }), nullable };
}

function typeOf(schema: Schema & { nullable: boolean }, all: Record<string, Schema>): string {
  const words = schema.enum ?? (schema.const === undefined ? null : [schema.const]);
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== "null") : schema.type;
  const inner = schema.items && shown(schema.items, all);
  const plain = words
    ? words.map(String).join(" | ")
    : type === "array" && inner
      ? `list of ${inner.enum?.join(" | ") ?? String(inner.type ?? "anything")}`
      : (type ?? "anything");
  const length = schema.maxLength === undefined ? "" : `, at most ${schema.maxLength.toLocaleString("en")}`;
  return `${plain}${schema.format ? ` (${schema.format})` : ""}${length}${schema.nullable ? " or null" : ""}`;
}

const DEEPEST = 6;

function below(schema: Schema, all: Record<string, Schema>, path: string, depth: number): Member[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, member]) => {
    const found = shown(member, all);
    const inner = found.items ? shown(found.items, all) : found;
    const own = `${path}${name}${found.items ? "[]" : ""}`;
    const [example] = found.examples ?? [];
    const row: Member = {
      ...{ path: own, type: typeOf(found, all), needed: required.includes(name) },
      description: found.description ?? "",
      example: example === undefined ? "" : typeof example === "string" ? example : JSON.stringify(example),
    };
    return [row, ...(depth < DEEPEST ? below(inner, all, `${own}.`, depth + 1) : [])];
  });
}

/** The members of a schema of the description, those within others behind them. */
export function membersOf(schema: Json, description: Json): Member[] {
  const all = (description.components as { schemas: Record<string, Schema> }).schemas;
  const found = shown(schema as Schema, all);
  return below(found.items ? shown(found.items, all) : found, all, "", 0);
}

const EMPTY: Record<string, unknown> = { string: "text", integer: 1, number: 1, boolean: true };

function sampled(schema: Schema, all: Record<string, Schema>): unknown {
  const found = shown(schema, all);
  if (found.examples) return found.examples[0];
  if (found.default !== undefined) return found.default;
  if (found.const !== undefined) return found.const;
  if (found.enum) return found.enum[0];
  if (found.properties)
    return Object.fromEntries(Object.entries(found.properties).map(([name, member]) => [name, sampled(member, all)]));
  const type = Array.isArray(found.type) ? found.type[0] : found.type;
  if (type === "array") {
    const one = found.items && Object.keys(found.items).join() !== "not" ? [sampled(found.items, all)] : [];
    return one;
  }
  return type === undefined ? {} : EMPTY[type];
}

/** Something as the schema describes it, made of the examples of its members. */
export const sampleOf = (schema: Json, description: Json): unknown =>
  sampled(schema as Schema, (description.components as { schemas: Record<string, Schema> }).schemas);

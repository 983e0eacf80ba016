import fc from "fast-check";
import type { Description, Schema } from "./described";

const words = fc.constantFrom(
  ...[
    "",
    " ",
    "Ñandú",
    "مخبز",
    "a".repeat(300),
    "0",
    "-1",
    "null",
    "true",
    "\u0000",
    "a\ud800b",
    "'\"`;--",
    "%",
    "*",
    "TA-0000-0000-0000",
  ],
  ...[
    "2026-02-30T00:00:00Z",
    "{}",
    "[]",
    "a.b",
    "\u{1F35E}",
    "x\ny",
    "../..",
    "https://example.com/a",
    "pt",
    "PT",
    "EUR",
  ],
);

const anything = fc.oneof(
  words,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.string(),
);

/** Ids that are in the story: so that what is made up is now and then about something. */
export interface Known {
  ids: readonly string[];
}

function texts({ ids }: Known): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 2, arbitrary: words }, fc.string());
}

function good(schema: Schema, description: Description, known: Known, depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant(null);
  const inner = (one: Schema) => sampled(one, description, known, depth + 1);
  if (typeof schema.$ref === "string") return inner(description.schema(schema.$ref));
  const several = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (several) return fc.oneof(...several.map(inner));
  if (Array.isArray(schema.allOf)) return inner((schema.allOf as Schema[])[0]!);
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  if (Array.isArray(schema.examples) && schema.examples.length > 0 && schema.type !== "object")
    return fc.oneof(fc.constantFrom(...(schema.examples as unknown[])), texts(known));
  if (schema.type === "object") {
    const members = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, inner(one)] as const);
    const required = new Set((schema.required as string[] | undefined) ?? []);
    const whole = fc.record(Object.fromEntries(members), {
      requiredKeys: members.map(([name]) => name).filter((name) => required.has(name)),
    });
    return fc.oneof({ weight: 8, arbitrary: whole }, fc.record(Object.fromEntries(members), { requiredKeys: [] }));
  }
  if (schema.type === "array") return fc.array(inner(schema.items ?? {}), { maxLength: 3 });
  if (schema.type === "integer") return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer());
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "null") return fc.constant(null);
  return schema.type === "string" ? texts(known) : anything;
}

/** Something of the shape of a schema most of the time, and something else now and then. */
export const sampled = (schema: Schema, description: Description, known: Known, depth = 0): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 24, arbitrary: good(schema, description, known, depth) }, { weight: 1, arbitrary: anything });

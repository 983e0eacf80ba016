import { z } from "zod";
import type { Endpoint } from "../endpoint";

/** Which OpenAPI the description is written in: 3.1 by default, 3.0 for older tools. */
export type Edition = "3.1" | "3.0";

export type Json = Record<string, unknown>;

/** Every schema that an endpoint shows, once. */
const shownBy = ({ body, answer, list }: Endpoint): z.ZodType[] =>
  [body, answer, list?.row].filter((schema) => schema !== undefined);

const idOf = (schema: z.ZodType): string | undefined => schema.meta()?.id;

const REFUSAL = z
  .object({
    error_code: z.string().meta({ description: "What kind of refusal it is.", examples: ["VAL_001"] }),
    errors: z
      .array(z.string())
      .meta({ description: "What is wrong, a sentence each.", examples: [["name: is empty"]] }),
  })
  .meta({ id: "Refusal", description: "Why something was not done." });

const at = (id: string) => `#/components/schemas/${id}`;

/** Older tools know one example only, and know it by another name. */
function inEdition(edition: Edition) {
  return ({ jsonSchema }: { jsonSchema: Json }) => {
    if (edition === "3.1" || !Array.isArray(jsonSchema.examples)) return;
    [jsonSchema.example] = jsonSchema.examples as unknown[];
    delete jsonSchema.examples;
  };
}

/**
 * All schemas that the endpoints show, as the description names them: made of the ones that check what is sent.
 * @param strict forbids members that are not described, to find out what is answered and not described
 */
export function schemasOf(endpoints: readonly Endpoint[], edition: Edition, { strict = false } = {}): Json {
  const made = z.toJSONSchema(z.globalRegistry, {
    target: edition === "3.0" ? "openapi-3.0" : "draft-2020-12",
    io: strict ? "output" : "input",
    unrepresentable: "any",
    uri: at,
    override: inEdition(edition),
  }).schemas as Record<string, Json>;
  const wanted = new Set([...endpoints.flatMap(shownBy), REFUSAL].map((schema) => nameOf(schema)));
  const reached = new Set<string>();
  const reach = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const [, inner] of JSON.stringify(made[id]).matchAll(/"#\/components\/schemas\/(\w+)"/g)) reach(inner!);
  };
  wanted.forEach(reach);
  const bare = ({ $schema: _, $id: __, ...schema }: Json): Json => schema;
  return Object.fromEntries([...reached].toSorted().map((id) => [id, bare(made[id]!)]));
}

/** The name of a schema, or of what it is an array of. */
function nameOf(schema: z.ZodType): string {
  const id = idOf(schema) ?? (schema instanceof z.ZodArray ? idOf(schema.element as z.ZodType) : undefined);
  if (id === undefined) throw new Error("what an endpoint shows has no name");
  return id;
}

/** Where the description says what something looks like. */
export function referenceTo(schema: z.ZodType): Json {
  const $ref = { $ref: at(nameOf(schema)) };
  return schema instanceof z.ZodArray ? { type: "array", items: $ref } : $ref;
}

export const refusal: Json = { $ref: at("Refusal") };

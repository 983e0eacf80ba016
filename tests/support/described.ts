import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

export interface Schema {
  [key: string]: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  schema: Schema;
}

export interface Operation {
  operationId: string;
  method: string;
  /** With its parts in braces. */
  path: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { content: { "application/json": { schema: Schema } } };
  responses: Record<string, Schema & { content?: Record<string, { schema: Schema }> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Operation["responses"][string]> };
}

const mapped = (value: unknown, change: (schema: Schema) => Schema): unknown => {
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)]));
  return change(inner as Schema);
};

/** Nothing may be answered that is not described. */
const closed = (schema: Schema): Schema =>
  typeof schema.properties === "object" && schema.type === "object" && !("additionalProperties" in schema)
    ? { ...schema, additionalProperties: false }
    : schema;

/** A selection leaves members out. */
const loosened = ({ required: _, ...schema }: Schema): Schema => schema;

/** The description that a site gives of its API, and whether it is so. */
export class Description {
  readonly operations: Operation[];
  /** Operations that have answered with something else than a refusal. */
  readonly answered = new Set<string>();
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly whole: Ajv2020;
  private readonly parts: Ajv2020;

  constructor(private readonly document: Document) {
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
    );
    const { schemas } = document.components;
    [this.whole, this.parts] = [schemas, mapped(schemas, loosened)].map((some) => {
      const ajv = new Ajv2020({ strict: false, allErrors: true });
      formats.default(ajv);
      return ajv.addSchema({ $id: "api", components: { schemas: mapped(some, closed) } });
    }) as [Ajv2020, Ajv2020];
  }

  schema(ref: string): Schema {
    return this.document.components.schemas[ref.split("/").at(-1)!]!;
  }

  operationAt(method: string, path: string): Operation | undefined {
    const parts = path.replace(/\?.*/s, "").replace(/\/$/, "").split("/");
    const fits = ({ path: template, method: of }: Operation) => {
      const wanted = template.split("/");
      return (
        of === method &&
        wanted.length === parts.length &&
        wanted.every((part, at) => part.startsWith("{") || part === parts[at])
      );
    };
    // An address that is written out goes before one with a part in its place.
    return this.operations
      .filter(fits)
      .toSorted((one, other) => one.path.split("{").length - other.path.split("{").length)[0];
  }

  /** What is wrong with an answer by the description; null when nothing is. */
  complaintOf(method: string, path: string, answer: { status: number; text: string; headers: object }): string | null {
    const operation = this.operationAt(method, path);
    if (!operation) return null;
    const { operationId, responses } = operation;
    const told = responses[answer.status];
    if (!told) return `${operationId} answers ${answer.status}, which is not described: ${answer.text.slice(0, 300)}`;
    if (answer.status < 400) this.answered.add(operationId);
    const described = told.$ref ? this.document.components.responses[String(told.$ref).split("/").at(-1)!]! : told;
    const schema = described.content?.["application/json"]?.schema;
    if (described.content?.["*/*"] || answer.status === 304) return null;
    if (!schema) return answer.text === "" ? null : `${operationId} answers with a body, which is not described`;
    const selects = path.includes("select(");
    const validate = this.validatorOf(`${operationId} ${answer.status} ${selects}`, schema, selects);
    if (validate(JSON.parse(answer.text))) return null;
    return `${operationId} ${answer.status}: ${JSON.stringify(validate.errors?.slice(0, 3))} ${answer.text.slice(0, 400)}`;
  }

  private validatorOf(key: string, schema: Schema, selects: boolean): ValidateFunction {
    const known = this.validators.get(key);
    if (known) return known;
    const text = JSON.stringify(schema).replaceAll('"#/components', '"api#/components');
    const made = (selects ? this.parts : this.whole).compile(JSON.parse(text) as Schema);
    this.validators.set(key, made);
    return made;
  }
}

const read = new Map<string, Promise<Description>>();

/** The description of a site, read once. */
export function descriptionOf({ port }: { port: number }): Promise<Description> {
  const address = `http://127.0.0.1:${port}/public/v1/openapi.json`;
  const known =
    read.get(address) ?? fetch(address).then(async (got) => new Description((await got.json()) as Document));
  read.set(address, known);
  return known;
}

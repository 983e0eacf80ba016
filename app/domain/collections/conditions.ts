import { and, type AnyColumn, or, type SQL, sql } from "drizzle-orm";
import { BadQuery, type Comparison, type Condition, type Named, type Value } from "~/rql/query";
import { type Field, type Fields, fieldIn } from "./fields";
import { literalIn, patternOf } from "./pattern";
import { asked } from "./value";

const nothing = (column: AnyColumn | SQL, { none }: Field): SQL =>
  none === "empty" ? sql`${column} = ''` : sql`${column} is null`;

/** Whether a value stands for none in this field. */
const meansNone = (field: Field, value: Value) =>
  value.is === "null" || (value.is === "text" && field.noneId !== undefined && value.text === field.noneId);

function isNone(field: Field, named: Named): SQL {
  if (field.none === undefined) throw new BadQuery(`Bad filter query: ${named.field} is never null().`);
  return nothing(field.column, field);
}

const exactly = (field: Field, named: Named, value: Value): SQL => {
  if (meansNone(field, value)) return isNone(field, named);
  if (field.type === "moment") return within(field.column, asked(field, named, value));
  const text = asked(field, named, value);
  const same = sql`${field.column} = ${text}`;
  return field.lowered ? sql`(lower(${field.column}) = lower(${text}) and ${same})` : same;
};

/** On the wire a moment has no parts of a second: one is any time within that second. */
const within = (column: AnyColumn | SQL, second: SQL): SQL =>
  sql`(${column} >= ${second} and ${column} < ${second} + interval '1 second')`;

function compared(
  field: Field,
  named: Named,
  lookup: Exclude<Comparison, "eq" | "ne" | "like" | "ilike">,
  value: Value,
): SQL {
  const { column, type } = field;
  const operand = asked(field, named, value);
  const next = type === "moment" ? sql`${operand} + interval '1 second'` : operand;
  if (lookup === "ge") return sql`${column} >= ${operand}`;
  if (lookup === "lt") return sql`${column} < ${operand}`;
  if (lookup === "gt") return type === "moment" ? sql`${column} >= ${next}` : sql`${column} > ${operand}`;
  return type === "moment" ? sql`${column} < ${next}` : sql`${column} <= ${operand}`;
}

/** Where a part of a text is looked for without minding case, what holds all of the texts is asked first: it has an index. */
const like = ({ column, within: folded }: Field, pattern: string, { caseless }: { caseless: boolean }): SQL => {
  const fits = caseless ? sql`${column} ilike ${pattern}` : sql`${column} like ${pattern}`;
  const literal = literalIn(pattern);
  if (!folded || literal === "") return fits;
  return sql`(${folded} like '%' || regexp_replace(fold(${literal}), '([\\\\%_])', '\\\\\\1', 'g') || '%' and ${fits})`;
};

type Compared = Extract<Condition, { is: "comparison" }>;

/** Whether a row has any of the words that fit. */
const anyOf = ({ words = {}, ...field }: Field, condition: Compared): SQL =>
  or(
    ...Object.entries(words).map(([word, has]) => {
      const fits = comparison({ ...field, column: sql`${word}::text` }, condition);
      return sql`(${fits} and ${has})`;
    }),
  )!;

function comparison(field: Field, condition: Compared): SQL {
  const { lookup, value } = condition;
  if (field.words) return anyOf(field, condition);
  if (lookup === "eq") return exactly(field, condition, value);
  if (lookup === "ne") return sql`(${exactly(field, condition, value)}) is not true`;
  if (lookup !== "like" && lookup !== "ilike") return compared(field, condition, lookup, value);
  if (value.is === "null") return isNone(field, condition);
  return like(field, patternOf(value), { caseless: lookup === "ilike" });
}

const demandLookup = (
  field: Field | null,
  { field: path, at, lookup }: Named & { lookup: Comparison | "in" | "out" },
) => {
  if (field?.lookups.includes(lookup)) return field;
  const known = field ? `takes ${field.lookups.join(", ")}, not ${lookup}` : "can be selected, and is not filtered by";
  throw new BadQuery(`Bad filter query: ${path} ${known}, at position ${at}.`);
};

/**
 * A condition of a query as one of the database's. A field that the collection does not know is left out, as the real server does.
 * @throws BadQuery where a field lacks the lookup, or a value is none of its kind
 */
export function conditionOf(fields: Fields, condition: Condition): SQL | undefined {
  if ("parts" in condition) {
    const parts = condition.parts.map((part) => conditionOf(fields, part));
    return condition.is === "and" ? and(...parts) : or(...parts);
  }
  if (condition.is === "not") {
    const part = conditionOf(fields, condition.part);
    return part && sql`(${part}) is not true`;
  }
  const known = fieldIn(fields, condition.field);
  if (known === undefined) return undefined;
  const field = demandLookup(known, condition);
  if (condition.is === "comparison") return comparison(field, condition);
  const equals = (value: Value) => comparison(field, { ...condition, is: "comparison", lookup: "eq", value });
  const any = or(...condition.values.map(equals))!;
  return condition.lookup === "in" ? any : sql`(${any}) is not true`;
}

/** The paths of all fields that a condition looks at. */
export function fieldsOf(condition: Condition): string[] {
  if ("parts" in condition) return condition.parts.flatMap(fieldsOf);
  return condition.is === "not" ? fieldsOf(condition.part) : [condition.field];
}

/** What a search of the collection finds: a part of any of the fields that it looks at. */
export function searchIn(fields: Fields, search: string): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const looked = Object.values(fields).filter((field) => field?.searched);
  return or(...looked.map((field) => sql`${field!.column} ilike ${pattern}`));
}

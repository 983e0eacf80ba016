import { type SQL, sql } from "drizzle-orm";
import { BadQuery, type Named, type Value } from "~/rql/query";
import type { Field } from "./fields";

const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** A day or a moment, UTC where no zone is said, cut to its second; null when it is none. */
function momentIn(text: string): Date | null {
  const [, day, time = "00:00", seconds = "00", zone = "Z"] = DAY.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  const colon = zone.replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2").toUpperCase();
  const [start, date] = [new Date(`${day}T00:00:00Z`), new Date(`${day}T${time}:${seconds}${colon}`)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(date.getTime())) return null;
  // 30 February would be 1 March.
  if (!start.toISOString().startsWith(day) || !/^[0-9]{4}-/.test(date.toISOString()) || day.startsWith("0000"))
    return null;
  return date;
}

/**
 * A value as the database compares it with the field.
 * @throws BadQuery with the place when it is none of the field's kind
 */
export function asked({ type }: Field, { field }: Named, value: Value): SQL {
  const wrong = (kind: string): never => {
    throw new BadQuery(`Bad filter query: ${field} is ${kind}, at position ${value.at}.`);
  };
  if (value.is === "null") return wrong("compared with null() by eq, ne, in and out alone");
  const text = value.is === "empty" ? "" : value.text;
  if (type === undefined) return sql`${text}`;
  if (type === "number") return /^-?\d{1,15}$/.test(text) ? sql`${text}::bigint` : wrong("a whole number");
  if (type === "moment") {
    const moment = momentIn(text);
    return moment ? sql`${moment.toISOString()}::timestamptz` : wrong("a date such as 2026-11-30T08:15:00+00:00");
  }
  const word = type.find((one) => one.toLowerCase() === text.toLowerCase());
  return word === undefined ? wrong(`one of ${type.join(", ")}`) : sql`${word}`;
}

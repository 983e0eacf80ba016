import { Conditions } from "./conditions";
import { decoded, plusAs } from "./decoded";
import { BadQuery, type Condition, LIMITS, type Query } from "./query";
import { Scanner } from "./scan";

const MOST = 1_000;
const USUAL = 100;

/**
 * Reads a query string of the API: RQL as CloudBlue Connect reads it, with the aliases that its clients advertise. Row A3, decision 3.
 * @param raw what stands behind the question mark, as it was sent: a plus is a plus, and only a search takes it for a blank
 * @throws BadQuery with the place, counted in the decoded query from 1
 */
export function parseQuery(raw: string): Query {
  const text = decoded(raw);
  if (text.includes("\0")) throw new BadQuery("Bad filter query: a NUL character.");
  if (text.length > LIMITS.length) throw new BadQuery(`Bad filter query: longer than ${LIMITS.length} characters.`);
  const query: Query = { conditions: [], ordering: [], select: [], search: null, limit: USUAL, offset: 0 };
  const scanner = new Scanner(text);
  const terms = new Terms(scanner, query);
  while (!scanner.ended) {
    terms.read();
    if (scanner.ended) break;
    if (!scanner.takes("&") && !scanner.takes(",")) scanner.refuse("expected & or the end");
    if (scanner.ended) scanner.refuse("expected a filter");
  }
  return query;
}

type Plain = Extract<Condition, { field: string }>;

const isPlain = (condition: Condition): condition is Plain =>
  "field" in condition && ["limit", "offset", "search"].includes(condition.field);

/** Reads the terms of a query's first level into it. */
class Terms {
  private readonly seen = new Set<string>();
  private readonly conditions: Conditions;

  constructor(
    private readonly scanner: Scanner,
    private readonly query: Query,
  ) {
    this.conditions = new Conditions(scanner);
  }

  read(): void {
    const { scanner, query } = this;
    const { at } = scanner;
    if (scanner.takes("ordering(")) {
      this.once("ordering()", at);
      query.ordering = this.signed(({ minus, ...named }) => ({ ...named, descending: minus }));
      if (query.ordering.length > LIMITS.ordering)
        throw new BadQuery(`Bad ordering filter: more than ${LIMITS.ordering} fields.`);
    } else if (scanner.takes("select(")) {
      this.once("select()", at);
      query.select = this.signed(({ minus, ...named }) => ({ ...named, leaveOut: minus }));
    } else if (scanner.takes("search=")) {
      this.once("search", at);
      query.search = plusAs(" ", scanner.text() ?? scanner.refuse("expected a value"));
    } else {
      const condition = this.conditions.condition();
      if (isPlain(condition)) this.page(condition);
      else query.conditions.push(condition);
    }
  }

  private once(what: string, at: number): void {
    if (this.seen.has(what)) this.scanner.refuse(`a second ${what}`, at);
    this.seen.add(what);
  }

  /** Limit and offset, written as filters; a number that is none is the usual one. */
  private page(condition: Plain): void {
    const { field, at } = condition;
    if (field === "search" || condition.is === "membership" || condition.lookup !== "eq")
      this.scanner.refuse(`${field} with anything but =`, at);
    this.once(field, at);
    const text = condition.value.is === "text" ? condition.value.text : "";
    const number = /^\d{1,9}$/.test(text) ? Number(text) : null;
    if (field === "limit") this.query.limit = Math.min(number ?? USUAL, MOST);
    else this.query.offset = number ?? 0;
  }

  /** Fields with their signs, up to the closing bracket. */
  private signed<T>(make: (named: { field: string; at: number; minus: boolean }) => T): T[] {
    const { scanner } = this;
    const found: T[] = [];
    if (scanner.takes(")")) return found;
    do {
      const minus = scanner.takes("-");
      if (!minus) scanner.plus();
      found.push(make({ ...scanner.named(), minus }));
    } while (scanner.takes(","));
    scanner.expect(")");
    return found;
  }
}

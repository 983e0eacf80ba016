import { plusAs } from "./decoded";
import {
  type Comparison,
  comparisons,
  type Condition,
  LIMITS,
  type Membership,
  type Named,
  orders,
  type Value,
} from "./query";
import { pathOf, type Scanner } from "./scan";

/** The words for comparisons, with those that the JavaScript SDK advertises and the real server never knew. */
const COMPARISONS: Record<string, Comparison> = {
  ...Object.fromEntries(comparisons.map((name) => [name, name])),
  ...{ gte: "ge", lte: "le" },
};

/** Those that may stand between two signs of equality. */
const INFIX = new Set([...orders, "gte", "lte"]);

/** Reads conditions: one, or one made of many. */
export class Conditions {
  private depth = 0;
  private terms = 0;

  constructor(private readonly scanner: Scanner) {}

  /** @throws BadQuery */
  condition(): Condition {
    const { scanner } = this;
    if (++this.depth > LIMITS.depth) scanner.refuse(`more than ${LIMITS.depth} brackets within one another`);
    const condition = scanner.takes("(") ? this.group() : this.filter();
    this.depth--;
    return condition;
  }

  /** Conditions between brackets: all of them, or any. */
  private group(): Condition {
    const { scanner } = this;
    const parts = [this.condition()];
    let is: "and" | "or" = "and";
    while (!scanner.takes(")")) {
      const { at } = scanner;
      const next = this.sign() ?? scanner.refuse("expected )");
      if (parts.length > 1 && next !== is) scanner.refuse("and beside or without brackets of their own", at);
      is = next;
      parts.push(this.condition());
    }
    return parts.length === 1 ? parts[0]! : { is, parts };
  }

  /** What stands between two conditions. */
  private sign(): "and" | "or" | null {
    const { scanner } = this;
    if (scanner.takes("&") || scanner.takes(",")) return "and";
    return scanner.takes("|") || scanner.takes(";") ? "or" : null;
  }

  private filter(): Condition {
    const { scanner } = this;
    const { at } = scanner;
    const word = scanner.field() ?? scanner.refuse("expected a filter");
    if (scanner.takes("=")) return this.equation({ field: pathOf(word), at });
    if (!scanner.takes("(")) scanner.refuse("expected = or (");
    const condition = this.call(word, at);
    scanner.expect(")");
    return condition;
  }

  private call(word: string, at: number): Condition {
    const { scanner } = this;
    const lookup = COMPARISONS[word];
    if (lookup) {
      const named = scanner.named();
      scanner.expect(",");
      return this.comparison(named, lookup, this.value());
    }
    if (word === "in" || word === "out") return this.membership(word);
    if (word === "range") return this.range();
    if (word === "and" || word === "or") {
      const parts = [this.condition()];
      while (scanner.takes(",")) parts.push(this.condition());
      if (word === "or" && parts.length === 1) scanner.refuse("or() of one filter", at);
      return { is: word, parts };
    }
    if (word !== "not") scanner.refuse(`no operator ${word}`, at);
    const inner = scanner.at;
    const part = this.condition();
    if (part.is !== "comparison" && part.is !== "membership")
      scanner.refuse("not() of more than one comparison", inner);
    return { is: "not", part };
  }

  private range(): Condition {
    const { scanner } = this;
    const named = scanner.named();
    scanner.expect(",");
    const least = this.value();
    scanner.expect(",");
    return { is: "and", parts: [this.comparison(named, "ge", least), this.comparison(named, "le", this.value())] };
  }

  private membership(lookup: Membership): Condition {
    const { scanner } = this;
    const named = scanner.named();
    scanner.expect(",");
    scanner.expect("(");
    const values = [this.value()];
    while (scanner.takes(",")) values.push(this.value());
    scanner.expect(")");
    return { is: "membership", ...named, lookup, values };
  }

  /** What follows `field=`: a value, a comparison and a value, or values with commas between them. */
  private equation(named: Named): Condition {
    const { scanner } = this;
    const infix = scanner.attempt(() => {
      const word = scanner.field();
      return word !== null && INFIX.has(word) && scanner.takes("=") ? word : null;
    });
    const first = this.value();
    if (infix !== null) return this.comparison(named, COMPARISONS[infix]!, first);
    const values = [first];
    for (let more = this.another(); more; more = this.another()) values.push(more);
    if (values.length === 1) return this.comparison(named, "eq", first);
    return { is: "membership", ...named, lookup: "in", values };
  }

  /** Another value of a list with commas; null when the comma leads to another filter. */
  private another(): Value | null {
    const { scanner } = this;
    return scanner.attempt(() => {
      if (!scanner.takes(",")) return null;
      const value = this.maybeValue();
      return value && !scanner.sees("=") && !scanner.sees("(") ? value : null;
    });
  }

  private comparison(named: Named, lookup: Comparison, value: Value): Condition {
    return { is: "comparison", ...named, lookup, value };
  }

  private value(): Value {
    return this.maybeValue() ?? this.scanner.refuse("expected a value");
  }

  private maybeValue(): Value | null {
    const { scanner } = this;
    if (++this.terms > LIMITS.terms) scanner.refuse(`more than ${LIMITS.terms} values`);
    const { at } = scanner;
    if (scanner.takes("null()")) return { is: "null", at };
    if (scanner.takes("empty()")) return { is: "empty", at };
    const text = scanner.text();
    return text === null ? null : { is: "text", text: plusAs("+", text), at };
  }
}

import { plusAs } from "./decoded";
import { BadQuery, type Named } from "./query";

const FIELD = /[A-Za-z][\w.-]*/y;
const BARE_VALUE = /[\p{L}\p{N}_\-*+\uFFFF\\][\p{L}\p{M}\p{N}_\s.\-:+\uFFFF@*\\]*/uy;
const QUOTED = /"[^"]*"|'[^']*'/y;

/** Older collections of the real server write `hub__id` for `hub.id`. */
export const pathOf = (field: string): string => field.replaceAll("__", ".");

/** Reads a decoded query from left to right. Places are told from 1. */
export class Scanner {
  private offset = 0;

  constructor(private readonly query: string) {}

  /** The place of what comes next. */
  get at(): number {
    return this.offset + 1;
  }

  get ended(): boolean {
    return this.offset >= this.query.length;
  }

  /** Whether this comes next. */
  sees(sign: string): boolean {
    return this.query.startsWith(sign, this.offset);
  }

  /** Goes over it when it comes next. */
  takes(sign: string): boolean {
    if (!this.sees(sign)) return false;
    this.offset += sign.length;
    return true;
  }

  /** Goes over a plus, however it was sent. */
  plus(): void {
    if (!this.takes("+") && plusAs("+", this.query.charAt(this.offset)) === "+") this.offset += 1;
  }

  /** @throws BadQuery when something else comes next */
  expect(sign: string): void {
    if (!this.takes(sign)) this.refuse(`expected ${sign}`);
  }

  /** The path of a field or the name of an operator; null when there is none here. */
  field(): string | null {
    return this.match(FIELD);
  }

  /**
   * The path of a field and its place.
   * @throws BadQuery
   */
  named(): Named {
    const { at } = this;
    const field = this.field() ?? this.refuse("expected a field");
    return { field: pathOf(field), at };
  }

  /** A value's text, between quotes or without; null when none can begin here. */
  text(): string | null {
    return this.match(QUOTED)?.slice(1, -1) ?? this.match(BARE_VALUE);
  }

  /** Tries to read something that may turn out to be something else. */
  attempt<T>(read: () => T | null): T | null {
    const begun = this.offset;
    const found = read();
    if (found === null) this.offset = begun;
    return found;
  }

  /** @throws BadQuery that says what comes next, and where */
  refuse(why: string, at = this.at): never {
    const sign = [...this.query.slice(at - 1, at + 1)][0];
    const found = sign === undefined ? "where it ends" : `where ${plusAs("+", sign)} stands`;
    throw new BadQuery(`Bad filter query: ${why} at position ${at}, ${found}.`);
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.offset;
    const [found] = pattern.exec(this.query) ?? [];
    if (found === undefined) return null;
    this.offset += found.length;
    return found;
  }
}

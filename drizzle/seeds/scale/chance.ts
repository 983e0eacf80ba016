/** Two whole numbers mixed into one of 32 bits, the same every time. */
export function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(other ^ 0x7f4a7c15, 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  hash = Math.imul(hash, 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Chances that come out the same for the same topic and index, in whatever order things are made. */
export class Chance {
  private state: number;

  constructor(topic: number, index: number) {
    this.state = mix(topic, index);
  }

  /** Between 0 and 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to less than `limit`; the more `skew`, the smaller. */
  below(limit: number, skew = 1): number {
    return Math.floor(limit * (skew === 1 ? this.next() : this.next() ** skew));
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[], skew = 1): T {
    return from[this.below(from.length, skew)]!;
  }

  /** One of several, each with its share of a whole of 1; what is left over is the last one's. */
  share<T>(shares: readonly (readonly [T, number])[]): T {
    let rest = this.next();
    for (const [one, part] of shares) if ((rest -= part) < 0) return one;
    return shares.at(-1)![0];
  }
}

/** As many digits in no recognisable order, another for each index: a small Feistel network. */
function scattered(index: number, digits: number, key: number): string {
  const low = 10 ** Math.floor(digits / 2);
  const high = 10 ** Math.ceil(digits / 2);
  let right = index % low;
  let left = Math.floor(index / low);
  for (let round = 0; round < 3; round++) {
    right = (right + mix(left, key + round)) % low;
    left = (left + mix(right, key - round)) % high;
  }
  return String(left * low + right).padStart(digits, "0");
}

/** Public ids such as `TA-dddd-dddd-dddd`, another for each index. */
export function idsLike(pattern: string): (index: number) => string {
  const [prefix = "", ...groups] = pattern.split("-");
  const digits = groups.join("").length;
  const key = [...prefix].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  return (index) => {
    const all = scattered(index, digits, key);
    let id = prefix;
    let at = 0;
    for (const group of groups) id += `-${all.slice(at, (at += group.length))}`;
    return id;
  };
}

const hex = (number: number) => number.toString(16).padStart(8, "0");

/** A UUID of version 8, another for each index below 2³². */
export function uuidOf(index: number): string {
  const [b, c, d] = [mix(index, 2), mix(index, 3), mix(index, 4)].map(hex) as [string, string, string];
  return `${hex((index ^ 0x5bd1e995) >>> 0)}-${b.slice(0, 4)}-8${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

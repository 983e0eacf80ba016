import type { RefusalCode } from "./refusal-codes";

export type RefusalParameters = Record<string, string | number>;

/** A no that is no bug: a code, and what its sentence needs to know. */
export abstract class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly parameters: RefusalParameters = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** Not there, or out of this actor's sight: 404. */
export class NotFound extends Refusal {
  constructor(what = "page", code: RefusalCode = "not-found") {
    super(code, { what });
  }
}

/** In sight, but not this actor's to do: 403. */
export class Forbidden extends Refusal {
  constructor(code: RefusalCode = "not-allowed", parameters: RefusalParameters = {}) {
    super(code, parameters);
  }
}

/** It was this actor's to do, but things stand differently now: 409. */
export class Conflict extends Refusal {}

/** The answer to one field can't be: 422. */
export class Invalid extends Refusal {
  constructor(
    readonly field: string,
    code: RefusalCode,
    parameters: RefusalParameters = {},
  ) {
    super(code, parameters);
  }
}

/** The answer to one field is more than is taken: 413. */
export class TooLarge extends Invalid {}

/** Too many tries; again in `seconds`: 429. A wait of two minutes and more is told in minutes, of two hours and more in hours. */
export class TooSoon extends Refusal {
  constructor(
    readonly seconds: number,
    code: RefusalCode = "too-many-tries",
  ) {
    const [minutes, hours] = [60, 3600].map((unit) => (seconds < 2 * unit ? 0 : Math.ceil(seconds / unit)));
    super(code, { seconds, minutes: minutes!, hours: hours! });
  }
}

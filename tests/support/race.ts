import { expect } from "vitest";
import { refusalOf } from "./world";

/** How long each race is run; longer by hand, with RACE_SECONDS=30. */
const SECONDS = Number(process.env.RACE_SECONDS ?? 2);

export const RACE_TIMEOUT = SECONDS * 1000 + 60_000;

const CLIENTS = 32;

/**
 * Thirty-two clients at once, each doing one thing after the other until the time is up.
 * @param allowed how a deed may be refused; anything else fails
 * @returns how often each outcome came
 */
export async function race(deed: (client: number) => Promise<unknown>, allowed: readonly string[]) {
  const outcomes: Record<string, number> = {};
  const end = performance.now() + SECONDS * 1000;
  const client = async (_: unknown, number: number) => {
    while (performance.now() < end) {
      const outcome = await refusalOf(deed(number));
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  expect(Object.keys(outcomes).filter((outcome) => ![...allowed, "done"].includes(outcome))).toEqual([]);
  expect(outcomes.done ?? 0).toBeGreaterThan(0);
  return outcomes;
}

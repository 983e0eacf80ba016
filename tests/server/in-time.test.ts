import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTime } from "../../server/http/in-time";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), milliseconds));

test("a slow page waits as long as the database answers, and nothing is asked once it is there", async () => {
  const answers = vi.fn(() => after(100, true));
  const answer = inTime(after(1_350, "page"), { answers });
  // The page comes at 1,350 ms, while the second question (1,300 to 1,400 ms) is under way.
  await vi.advanceTimersByTimeAsync(1_350);
  expect(await answer).toBe("page");
  expect(answers).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});

test("a quick page asks nothing, and a page without its database is given up", async () => {
  const answers = vi.fn(() => after(100, false));
  expect(await inTime(Promise.resolve("page"), { answers })).toBe("page");
  const given = inTime(after(10_000, "page"), { answers });
  await vi.advanceTimersByTimeAsync(700);
  expect(await given).toBeUndefined();
  expect(answers).toHaveBeenCalledTimes(1);
});

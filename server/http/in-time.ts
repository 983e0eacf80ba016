import type { DatabaseWatch } from "./database-watch";

/** When a page has taken this long, the database is asked whether it is there. */
const LONG = 600;

/** An answer, or undefined when it does not come because the database is away. */
export function inTime<T>(answer: Promise<T>, watch: Pick<DatabaseWatch, "answers">): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  const away = new Promise<undefined>((resolve) => {
    const check = async () => {
      if (!(await watch.answers())) resolve(undefined);
      // The answer may have come while the database was being asked.
      else if (!over) arm();
    };
    const arm = () => (timer = setTimeout(() => void check(), LONG).unref());
    arm();
  });
  return Promise.race([answer, away]).finally(() => {
    over = true;
    clearTimeout(timer);
  });
}

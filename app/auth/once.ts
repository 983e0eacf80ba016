import type { AppLoadContext } from "@remix-run/node";

/** Asks once per request, however many loaders want to know. */
export function once<T>(context: AppLoadContext, key: string, ask: () => Promise<T>): Promise<T> {
  let answer = context.memo.get(key) as Promise<T> | undefined;
  if (!answer) context.memo.set(key, (answer = ask()));
  return answer;
}

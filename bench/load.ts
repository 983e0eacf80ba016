import autocannon from "autocannon";

export interface Load {
  url: string;
  headers: Record<string, string>;
  connections: number;
  amount: number;
}

/** Sends so many requests and answers how long each took, in milliseconds. Any answer but 200 is an error. */
export function load({ url, headers, connections, amount }: Load): Promise<number[]> {
  const times: number[] = [];
  return new Promise((resolve, reject) => {
    const run = autocannon({ url, headers, connections, amount, timeout: 30 }, (error: Error | null, result) => {
      if (error) return reject(error);
      const { errors, non2xx } = result;
      if (errors > 0 || non2xx > 0)
        return reject(new Error(`${url}: ${errors} errors, ${non2xx} answers that are no success`));
      resolve(times);
    });
    run.on("response", (_client, _status, _bytes, time) => times.push(time));
  });
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** @param share 0.99 for p99 */
export const quantile = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

import type { Plugin } from "vite";

type Repair = [why: string, broken: string, repaired: string];

/** What postgres.js 3.4.9 does wrong when a connection is lost under load; reported to its authors as 1133, 1154, 1208 and 1216. */
const REPAIRS: Record<"connection.js" | "index.js", Repair[]> = {
  "connection.js": [
    [
      "a statement on a connection that is gone is refused; unrefused, it is written to nothing, and the process ends",
      "    if (stream)\n      return queryError(",
      "    if (socket === null)\n      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true\n\n    if (stream)\n      return queryError(",
    ],
    [
      "what was put aside to be written is dropped with its connection",
      "    const x = socket.write(chunk, fn)\n",
      "    if (socket === null)\n      return (chunk = nextWriteTimer = null), true\n\n    const x = socket.write(chunk, fn)\n",
    ],
    [
      "… and never sent before the greeting of the next one",
      "    incomings = null\n    clearImmediate(nextWriteTimer)\n",
      "    incomings = null\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n",
    ],
    [
      "every statement under way is settled, after a reset too, and its error is not the next statement's",
      "    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))\n",
      "    ;(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))\n    query = results = errorResponse = null\n",
    ],
  ],
  "index.js": [
    [
      "a transaction whose connection is gone never goes on within the next one's",
      "new Promise((_, reject) => connection.onclose = reject)",
      "new Promise((_, reject) => connection.onclose = e => { lost = e; reject(e) })",
    ],
    ["", "      , prepare = null\n", "      , prepare = null\n      , lost = null\n"],
    [
      "",
      "        q.catch(e => uncaughtError || (uncaughtError = e))\n",
      "        q.catch(e => uncaughtError || (uncaughtError = e))\n        if (lost)\n          return q.reject(lost)\n",
    ],
  ],
};

/** Mends postgres.js as it goes into the bundle, so that a database that dies does not take the process with it. */
export const driverRepair: Plugin = {
  name: "counterpart:driver-repair",
  enforce: "pre",
  transform(code, id) {
    const file = /node_modules\/postgres\/src\/(connection|index)\.js$/.exec(id)?.[1];
    if (!file) return undefined;
    return REPAIRS[`${file as "connection" | "index"}.js`].reduce((text, [why, broken, repaired]) => {
      if (text.split(broken).length !== 2)
        throw new Error(
          `postgres.js has changed, and server/postgres/driver-repair.ts no longer fits: ${why || broken}`,
        );
      return text.replace(broken, () => repaired);
    }, code);
  },
};

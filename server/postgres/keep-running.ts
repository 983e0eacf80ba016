import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import { type Launch, freePort, isAlive, launch, readPostmaster } from "./postmaster";

const RESTARTS_A_MINUTE = 5;

/** Runs a server until told to stop, and starts it again on the same port when it dies. Undefined when it did not come up. */
export async function keepRunning(binaries: Binaries, account: Account | undefined, wanted: Omit<Launch, "port">) {
  const port = await freePort();
  let stopping = false;
  let shell: ChildProcess;
  let exited: Promise<unknown>;
  const deaths: number[] = [];

  const start = () => {
    shell = launch(binaries, account, { ...wanted, port });
    shell.stdin?.on("error", () => {});
    exited = once(shell, "exit");
    return exited;
  };
  const watch = () =>
    void exited.then(async () => {
      shell.stdin?.end();
      if (stopping || wanted.remove) return;
      const now = Date.now();
      deaths.push(now);
      if (deaths.filter((at) => at > now - 60_000).length > RESTARTS_A_MINUTE) return;
      await sleep(200);
      if (stopping) return;
      void start();
      watch();
    });

  void start();
  if (!(await isReady(wanted.data, port, exited!))) return undefined;
  watch();
  const stop = async () => {
    stopping = true;
    shell.ref();
    shell.stdin?.end();
    if (shell.exitCode === null && shell.signalCode === null) await exited;
  };
  return { port, stop };
}

async function isReady(data: string, port: number, exited: Promise<unknown>) {
  let ended = false;
  void exited.then(() => (ended = true));
  const until = Date.now() + 60_000;
  while (!ended && Date.now() < until) {
    const running = readPostmaster(data);
    if (running?.port === port && running.status === "ready" && isAlive(running.pid)) return true;
    await sleep(10);
  }
  return false;
}

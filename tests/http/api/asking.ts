import { expect } from "vitest";
import { Program, TOKENS } from "../../support/api";
import { descriptionOf } from "../../support/described";
import type { useSite } from "../world";

export type Company = keyof typeof TOKENS;

/** As much of what is answered as the tests look at. */
export type Row = Record<string, unknown> & { id: string; version: number; status: string };

/** How programs of the demo's companies ask at a site. */
export function askingAt(world: ReturnType<typeof useSite>) {
  const program = (company: Company) => new Program(world.site, TOKENS[company]);

  /** What is answered, which must be no refusal. */
  async function done(company: Company, method: string, path: string, body?: unknown): Promise<Row> {
    const { status, json, text } = await program(company).ask(method, path, body);
    expect([method, path, status < 300 ? "done" : text]).toEqual([method, path, "done"]);
    return json as Row;
  }

  const list = async (company: Company, path: string) => (await done(company, "GET", path)) as unknown as Row[];

  /** The refusal: its status, and what it says. */
  async function refused(company: Company, method: string, path: string, body?: unknown) {
    const { status, json } = await program(company).ask(method, path, body);
    return [status, ...(json as { errors: string[] }).errors];
  }

  /** The operations of a part of the description that have not been done yet, those aside that read one of a list. */
  async function notDone(part: string): Promise<string[]> {
    const { operations, answered } = await descriptionOf(world.site);
    const due = operations.filter(({ tags }) => tags[0] === part);
    for (const { path, method } of due.filter((one) => one.method === "GET" && /^\/[\w-]+\/\{id\}$/.test(one.path))) {
      const [one] = await list("meridian", `${path.replace("/{id}", "")}?limit=1`);
      await done("meridian", method, path.replace("{id}", one!.id));
    }
    return due.map((one) => one.operationId).filter((name) => !answered.has(name));
  }

  return { program, done, list, refused, notDone };
}

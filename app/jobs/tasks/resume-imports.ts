import { system } from "~/auth/actor";
import { resumeImports } from "~/domain/imports/queue";

/** Every minute, and at the start. */
export async function resumeAllImports(): Promise<void> {
  await resumeImports(system());
}

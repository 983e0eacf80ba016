import { system } from "~/auth/actor";
import { resumeImports } from "~/domain/imports/queue";

/** Imports that nobody is at work on any more go on. No job, so that nothing is queued while there is nothing to do. */
export async function lookAfterImports(): Promise<void> {
  await resumeImports(system());
}

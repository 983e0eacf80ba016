/** The states of an import, and who leads from one to the next; what is not here cannot happen. Safe for the browser. */
export const importStates = ["uploaded", "checking", "checked", "running", "done", "failed", "cancelled"] as const;

export type ImportState = (typeof importStates)[number];

export const transitions = {
  /** Somebody says what stands in which column. */
  map: { from: ["uploaded", "checked"], to: "checking" },
  /** Every row has its verdict. */
  check: { from: ["checking"], to: "checked" },
  run: { from: ["checked"], to: "running" },
  finish: { from: ["running"], to: "done" },
  fail: { from: ["checking", "running"], to: "failed" },
  /** One that runs can be cancelled as long as its turn has not come. */
  cancel: { from: ["uploaded", "checking", "checked", "running"], to: "cancelled" },
} as const satisfies Record<string, { from: readonly ImportState[]; to: ImportState }>;

export type ImportStep = keyof typeof transitions;

export const leads = (step: ImportStep, state: ImportState) =>
  (transitions[step].from as readonly ImportState[]).includes(state);

/** Somebody is at work on it, or it waits for its turn. */
export const isAtWork = (state: ImportState) => state === "checking" || state === "running";

export const isOver = (state: ImportState) => state === "done" || state === "failed" || state === "cancelled";

/** It can still be called off: until its run has begun. */
export const canCancel = (state: ImportState, begun: boolean) =>
  leads("cancel", state) && !(state === "running" && begun);

export const verdicts = ["create", "change", "unchanged", "bad"] as const;

export type Verdict = (typeof verdicts)[number];

export const policies = ["skip-bad-rows", "all-or-nothing"] as const;

export type ImportPolicy = (typeof policies)[number];

/** Whose verdicts are shown: those of the run, as soon as there are some. */
export const phaseOf = ({ result }: { result: unknown }) => (result ? ("run" as const) : ("check" as const));

import type { ReactNode } from "react";

export type StatusTone = "ok" | "wait" | "bad" | "info" | "idle";

/** A dot and a word; the word carries the meaning. */
export function Status({ tone = "idle", children }: { tone?: StatusTone; children: ReactNode }) {
  return <span className={`dot ${tone}`}>{children}</span>;
}

import type { ImportState, Verdict } from "~/domain/imports/states";
import { importTexts as texts } from "~/texts/imports";
import { Status, type StatusTone } from "~/ui/status";

const tones: Record<ImportState, StatusTone> = {
  ...{ uploaded: "wait", checking: "info", checked: "wait", running: "info" },
  ...{ done: "ok", failed: "bad", cancelled: "idle" },
};

const verdictTones: Record<Verdict, StatusTone> = { create: "ok", change: "info", unchanged: "idle", bad: "bad" };

export const ImportStatus = ({ state }: { state: ImportState }) => (
  <Status tone={tones[state]}>{texts.states[state]}</Status>
);

export const VerdictStatus = ({ verdict, phase }: { verdict: Verdict; phase: "check" | "run" }) => (
  <Status tone={verdictTones[verdict]}>{texts.found[verdict][phase]}</Status>
);

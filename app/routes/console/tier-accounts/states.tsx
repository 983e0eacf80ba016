import { consoleTexts } from "~/texts/console";
import { Status, type StatusTone } from "~/ui/status";

const { states } = consoleTexts.lists;

type State = keyof typeof states;

const tones: Partial<Record<State, StatusTone>> = {
  active: "ok",
  approved: "ok",
  accepted: "ok",
  processing: "wait",
  pending: "wait",
  inquiring: "wait",
  tiers_setup: "wait",
  scheduled: "info",
  terminating: "wait",
  suspended: "bad",
  failed: "bad",
  ignored: "bad",
  revoking: "wait",
};

/** The state of a subscription, a configuration or a request of theirs: dot and word. */
export const StateOf = ({ state }: { state: State }) => <Status tone={tones[state] ?? "idle"}>{states[state]}</Status>;

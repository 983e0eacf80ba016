import type { ContractStatus } from "~/domain/contracts/status";
import { contractTexts as texts } from "~/texts/contracts";
import { Status, type StatusTone } from "~/ui/status";

const tones: Record<ContractStatus, StatusTone> = {
  enrolling: "wait",
  pending: "wait",
  active: "ok",
  rejected: "bad",
  terminated: "idle",
};

export const ContractState = ({ status }: { status: ContractStatus }) => (
  <Status tone={tones[status]}>{texts.statuses[status]}</Status>
);

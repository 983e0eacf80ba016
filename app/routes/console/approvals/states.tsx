import type { SignUpStatus } from "~/domain/sign-ups/status";
import { signUpTexts } from "~/texts/sign-ups";
import { Status, type StatusTone } from "~/ui/status";

const tones: Record<SignUpStatus, StatusTone> = {
  unconfirmed: "idle",
  pending: "wait",
  approved: "ok",
  denied: "bad",
};

export const SignUpState = ({ status }: { status: SignUpStatus }) => (
  <Status tone={tones[status]}>{signUpTexts.approvals.states[status]}</Status>
);

import { agreementTexts as texts } from "~/texts/agreements";
import { Status } from "~/ui/status";

export const VersionState = ({ active }: { active: boolean }) => (
  <Status tone={active ? "ok" : "idle"}>{active ? texts.active : texts.inactive}</Status>
);

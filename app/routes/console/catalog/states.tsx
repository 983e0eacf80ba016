import { catalogTexts as texts } from "~/texts/catalog";
import { Status, type StatusTone } from "~/ui/status";

const tones = { draft: "idle", published: "ok", endofsale: "bad" } as const satisfies Record<string, StatusTone>;

/** How far a product is on its way to marketplaces. */
export const ProductStatus = ({ of: status }: { of: keyof typeof tones }) => (
  <Status tone={tones[status]}>{texts.statuses[status]}</Status>
);

/** Whether Tier Accounts Sync is switched on. */
export const SyncStatus = ({ on }: { on: boolean }) => (
  <Status tone={on ? "ok" : "idle"}>{on ? texts.on : texts.off}</Status>
);

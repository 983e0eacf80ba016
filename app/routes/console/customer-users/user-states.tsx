import type { CustomerUserStatus, LinkState } from "~/domain/customer-users/status";
import { userTexts as texts } from "~/texts/customer-users";
import { Status, type StatusTone } from "~/ui/status";

const statusTones: Record<CustomerUserStatus, StatusTone> = { pending: "wait", active: "ok", suspended: "bad" };

/** A user's status: dot and word. */
export const UserStatus = ({ status }: { status: CustomerUserStatus }) => (
  <Status tone={statusTones[status]}>{texts.statuses[status]}</Status>
);

const linkTones: Record<LinkState, StatusTone> = {
  waiting: "wait",
  sent: "info",
  copied: "info",
  used: "ok",
  expired: "idle",
  withdrawn: "idle",
};

/** What became of somebody's newest password link. */
export const LinkStatus = ({ link }: { link: LinkState | null }) =>
  link === null ? (
    <span className="soft">{texts.noLink}</span>
  ) : (
    <Status tone={linkTones[link]}>{texts.links[link]}</Status>
  );

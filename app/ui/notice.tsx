import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type NoticeTone = "ok" | "wait" | "bad" | "info";

const icons: Record<NoticeTone, IconName> = {
  ok: "ok",
  wait: "wait",
  bad: "problem",
  info: "info",
};

export interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Small buttons at the end. */
  actions?: ReactNode;
  /** The answer to what was just done: read aloud. */
  live?: boolean;
}

export function Notice({ tone = "info", title, children, actions, live }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={live ? "status" : undefined}>
      <Icon name={icons[tone]} />
      <div className="notice-text">
        {title && <strong>{title}</strong>}
        {children}
      </div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
}

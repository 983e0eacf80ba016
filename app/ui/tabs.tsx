import type { ReactNode } from "react";

export interface Tab {
  label: ReactNode;
  href: string;
  count?: number | string | undefined;
  current?: boolean;
}

/** Tabs are links: each is a page of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs-row" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count !== undefined && <b>{tab.count}</b>}
        </a>
      ))}
    </nav>
  );
}

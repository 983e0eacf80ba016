import type { ReactNode } from "react";
import { Button } from "./button";
import { Icon } from "./icon";
import { useUiTexts } from "./speech";

export interface FilterChipProps {
  /** The filter's name: "Hub". */
  label: string;
  /** The filter as it is set: "Hub is Commerce EU"; not set when left out. */
  value?: ReactNode;
  /** The list without this filter. */
  removeHref?: string | undefined;
  /** The fields that set it, inside the filter form. */
  children?: ReactNode;
}

/** One filter: dashed while it is free, filled when it is set, opening on its fields. */
export function FilterChip({ label, value, removeHref, children }: FilterChipProps) {
  const texts = useUiTexts();
  const set = value !== undefined;
  const remove = set && removeHref && (
    <a href={removeHref} className="chip-remove" data-chip="" aria-label={`${texts.removeFilter}: ${label}`}>
      <Icon name="x" />
    </a>
  );
  if (!children) {
    return (
      <span className={set ? "chip on" : "chip"}>
        {value ?? label}
        {remove}
      </span>
    );
  }
  return (
    <span className={set ? "chip on" : "chip"}>
      <details className="menu-box menu-start" data-menu="">
        <summary>
          {!set && <Icon name="plus" />}
          {value ?? label}
        </summary>
        <div className="menu-list chip-body">
          {children}
          <Button size="small" tone="main">
            {texts.apply}
          </Button>
        </div>
      </details>
      {remove}
    </span>
  );
}

/** A choice among a few as links: one filter that is always in sight. */
export function ChipLink({ href, on, children }: { href: string; on?: boolean; children: ReactNode }) {
  return (
    <a href={href} className={on ? "chip on" : "chip"} data-chip="" aria-current={on ? "true" : undefined}>
      {children}
    </a>
  );
}

/** A word in a small frame, such as a role or a kind. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}

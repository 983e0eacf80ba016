import type { ReactNode } from "react";

export interface Door {
  href: string;
  label: ReactNode;
  hint?: ReactNode;
}

export interface DoorsProps {
  doors: readonly Door[];
  /** Opening one means something, so that none is fetched in advance. */
  noPrefetch?: boolean;
}

/** Where one can go from here, each a whole row to press. */
export function Doors({ doors, noPrefetch }: DoorsProps) {
  return (
    <ul className="door-list">
      {doors.map(({ href, label, hint }) => (
        <li key={href}>
          <a className="door" href={href} data-no-prefetch={noPrefetch ? "" : undefined}>
            <strong dir="auto">{label}</strong>
            {hint && <span>{hint}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from "react";

export interface Door {
  href: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** Where one can go from here, each a whole row to press. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  return (
    <ul className="door-list">
      {doors.map(({ href, label, hint }) => (
        <li key={href}>
          <a className="door" href={href}>
            <strong dir="auto">{label}</strong>
            {hint && <span>{hint}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from "react";

export interface SideMenuProps {
  /** Names the menu for screen readers. */
  label: string;
  groups: readonly { heading: string; links: readonly { label: string; href: string; current?: boolean }[] }[];
  children: ReactNode;
}

/** A screen with parts of its own: their names in a menu on the left, the chosen one beside it. */
export function SideMenu({ label, groups, children }: SideMenuProps) {
  return (
    <div className="with-side-menu">
      <nav className="side-menu" aria-label={label}>
        {groups.map(({ heading, links }) => (
          <div key={heading}>
            <p className="side-menu-head">{heading}</p>
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href} aria-current={link.current ? "page" : undefined}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div>{children}</div>
    </div>
  );
}

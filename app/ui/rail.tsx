import type { ReactNode } from "react";
import { Icon } from "./icon";
import { uiTexts } from "./texts";

export interface RailLink {
  label: string;
  href: string;
  /** How many things wait there; none is not shown. */
  count?: number | string | undefined;
  current?: boolean;
}

/** A module's name is a link; its pages stand below it. */
export interface RailModule extends RailLink {
  links?: readonly RailLink[];
}

function One({ link, head }: { link: RailLink; head?: boolean }) {
  return (
    <a href={link.href} className={head ? "rail-head" : undefined} aria-current={link.current ? "page" : undefined}>
      {link.label}
      {link.count ? <b>{link.count}</b> : null}
    </a>
  );
}

function Links({ modules }: { modules: readonly RailModule[] }) {
  return (
    <ul>
      {modules.map((module) => (
        <li key={module.href + module.label}>
          <One link={module} head={Boolean(module.links?.length)} />
          {module.links && module.links.length > 0 && (
            <ul>
              {module.links.map((link) => (
                <li key={link.href + link.label}>
                  <One link={link} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** React's types do not know the popover attributes yet. */
const list = { id: "rail-list", popover: "auto" };
const opensList = { popovertarget: list.id };

/**
 * The navigation on the left: a plain list on a wide screen, a popover on a phone.
 * The popover attribute needs no script, and a browser that does not know it shows the list.
 */
export function Rail({ modules, top }: { modules: readonly RailModule[]; top: ReactNode }) {
  return (
    <div className="rail">
      {top}
      <nav aria-label={uiTexts.modules}>
        <button type="button" className="rail-open" {...opensList} aria-label={uiTexts.menu}>
          <Icon name="menu" />
        </button>
        <div className="rail-list" data-jump="" {...list}>
          <Links modules={modules} />
        </div>
      </nav>
    </div>
  );
}

import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { useUiTexts } from "./speech";

export interface MenuLink {
  label: ReactNode;
  href: string;
  icon?: IconName;
  danger?: boolean;
  /** The address is a confirmation page, which may open as a dialog. */
  confirm?: boolean;
  current?: boolean;
  /** Opening the address means something, so it is not fetched in advance. */
  noPrefetch?: boolean;
}

export interface MenuPost {
  label: ReactNode;
  post: string;
  icon?: IconName;
  danger?: boolean;
  /** Hidden inputs sent along. */
  values?: Readonly<Record<string, string>>;
}

export type MenuItem = MenuLink | MenuPost | "line";

function Item({ item }: { item: MenuItem }) {
  if (item === "line") return <hr />;
  const look = item.danger ? "menu-item danger" : "menu-item";
  if ("post" in item) {
    return (
      <form method="post" action={item.post}>
        {Object.entries(item.values ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className={look}>
          {item.icon && <Icon name={item.icon} />}
          {item.label}
        </button>
      </form>
    );
  }
  return (
    <a
      className={look}
      href={item.href}
      data-confirm={item.confirm ? "" : undefined}
      data-no-prefetch={item.noPrefetch ? "" : undefined}
      aria-current={item.current ? "true" : undefined}
    >
      {item.icon && <Icon name={item.icon} />}
      {item.label}
    </a>
  );
}

export interface MenuProps {
  /** What the menu is for; read aloud, and printed when `trigger` is not given and `look` is "button". */
  label: string;
  items: readonly MenuItem[];
  /** dots: ⋮ alone; button: the label and an arrow; bare: `trigger` as it is. */
  look?: "dots" | "button" | "bare";
  trigger?: ReactNode;
  /** The edge the list hangs from; the end by default. */
  align?: "start" | "end";
  /** Printed above the items, such as who is signed in. */
  head?: ReactNode;
}

/** A menu is a `<details>`: it opens without script, and closes on a click elsewhere or Escape with it. */
export function Menu({ label, items, look = "dots", trigger, align = "end", head }: MenuProps) {
  const summary = {
    dots: <Icon name="more" />,
    button: (
      <>
        {trigger ?? label}
        <Icon name="down" />
      </>
    ),
    bare: trigger,
  }[look];
  const spoken = look === "button" && !trigger ? undefined : label;
  return (
    <details className={`menu-box ${align === "start" ? "menu-start" : "menu-end"}`} data-menu="">
      <summary className={look === "bare" ? "menu-bare" : look === "dots" ? "menu-dots" : "btn"} aria-label={spoken}>
        {summary}
      </summary>
      <div className="menu-list">
        {head && <div className="menu-head">{head}</div>}
        {items.map((item, index) => (
          <Item key={index} item={item} />
        ))}
      </div>
    </details>
  );
}

/** The ⋮ of one row or page: says whose actions they are. */
export function MoreMenu({ of, items }: { of: string; items: readonly MenuItem[] }) {
  const { actions } = useUiTexts();
  return <Menu label={`${actions}: ${of}`} items={items} />;
}

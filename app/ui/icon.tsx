import type { LucideIcon } from "lucide-react";
import arrowDown from "lucide-react/icons/arrow-down";
import arrowLeft from "lucide-react/icons/arrow-left";
import arrowRight from "lucide-react/icons/arrow-right";
import arrowUp from "lucide-react/icons/arrow-up";
import building from "lucide-react/icons/building-2";
import check from "lucide-react/icons/check";
import chevron from "lucide-react/icons/chevrons-up-down";
import copy from "lucide-react/icons/copy";
import down from "lucide-react/icons/chevron-down";
import inbox from "lucide-react/icons/inbox";
import info from "lucide-react/icons/info";
import menu from "lucide-react/icons/menu";
import more from "lucide-react/icons/ellipsis-vertical";
import ok from "lucide-react/icons/circle-check";
import plus from "lucide-react/icons/plus";
import problem from "lucide-react/icons/circle-alert";
import search from "lucide-react/icons/search";
import signOut from "lucide-react/icons/log-out";
import users from "lucide-react/icons/users";
import wait from "lucide-react/icons/clock";
import x from "lucide-react/icons/x";
import { renderToStaticMarkup } from "react-dom/server";

/** A drawing becomes text once, when the process starts, so that an icon costs one element a time. */
const draw = (Drawing: LucideIcon): string =>
  renderToStaticMarkup(<Drawing />).replace(/^<svg[^>]*>|<\/svg>$/gu, "");

const drawings = {
  "arrow-down": draw(arrowDown),
  "arrow-left": draw(arrowLeft),
  "arrow-right": draw(arrowRight),
  "arrow-up": draw(arrowUp),
  building: draw(building),
  check: draw(check),
  chevron: draw(chevron),
  copy: draw(copy),
  down: draw(down),
  inbox: draw(inbox),
  info: draw(info),
  menu: draw(menu),
  more: draw(more),
  ok: draw(ok),
  plus: draw(plus),
  problem: draw(problem),
  search: draw(search),
  "sign-out": draw(signOut),
  users: draw(users),
  wait: draw(wait),
  x: draw(x),
} satisfies Record<string, string>;

export type IconName = keyof typeof drawings;

/** A decorative drawing; the words beside it carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawings[name] }}
    />
  );
}

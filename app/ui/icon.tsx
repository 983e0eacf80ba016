import * as arrowDown from "lucide-react/icons/arrow-down";
import * as arrowLeft from "lucide-react/icons/arrow-left";
import * as arrowRight from "lucide-react/icons/arrow-right";
import * as arrowUp from "lucide-react/icons/arrow-up";
import * as building from "lucide-react/icons/building-complex";
import * as check from "lucide-react/icons/check";
import * as chevron from "lucide-react/icons/chevrons-up-down";
import * as copy from "lucide-react/icons/copy";
import * as down from "lucide-react/icons/chevron-down";
import * as globe from "lucide-react/icons/globe";
import * as inbox from "lucide-react/icons/inbox";
import * as info from "lucide-react/icons/info";
import * as menu from "lucide-react/icons/menu";
import * as more from "lucide-react/icons/ellipsis-vertical";
import * as ok from "lucide-react/icons/circle-check";
import * as plus from "lucide-react/icons/plus";
import * as problem from "lucide-react/icons/circle-exclamation-point";
import * as search from "lucide-react/icons/search";
import * as signOut from "lucide-react/icons/log-out";
import * as users from "lucide-react/icons/users";
import * as wait from "lucide-react/icons/clock";
import * as x from "lucide-react/icons/x";

type Shape = [tag: string, attributes: Record<string, string>];

/** A drawing becomes text once, when the process starts, so that an icon costs one element a time. */
function draw(icon: object): string {
  const { node } = (icon as { __iconData: { node: Shape[] } }).__iconData;
  return node
    .map(([tag, { key: _key, ...attributes }]) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${tag}${written.join("")}/>`;
    })
    .join("");
}

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
  globe: draw(globe),
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
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawings[name] }} />
  );
}

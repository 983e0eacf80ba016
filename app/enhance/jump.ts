import { word } from "./words";

interface Place {
  label: string;
  module: string;
  href: string;
}

function places(): Place[] {
  return [...document.querySelectorAll<HTMLAnchorElement>("[data-jump] a[href]")].map((link) => {
    const head = link.closest("ul")?.parentElement?.querySelector<HTMLAnchorElement>(":scope > a");
    const name = (of: Element) =>
      [...of.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)?.textContent?.trim() ?? "";
    return { label: name(link), module: head && head !== link ? name(head) : "", href: link.href };
  });
}

const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** ⌘K: a list of the pages in the navigation to filter by typing; a word that names none is searched for. */
export function openJump(): void {
  const all = places();
  if (document.querySelector("dialog[open]") || all.length === 0) return;
  const find = document.querySelector<HTMLFormElement>("form[data-find]");
  const list = element("ul", { role: "listbox", id: "jump-list", "aria-label": word("jump") });
  const none = element("p", { hidden: "" }, word("jumpEmpty"));
  const input = element("input", {
    type: "text",
    role: "combobox",
    placeholder: word("jump"),
    "aria-label": word("jump"),
    "aria-expanded": "true",
    "aria-controls": "jump-list",
    autocomplete: "off",
  });
  const dialog = element("dialog", { class: "jump", "aria-label": word("jump") }, input, list, none);
  let shown: Place[] = [];
  let at = 0;

  const mark = () => {
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    list.children[at]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", shown.length > 0 ? `jump-${at}` : "");
  };
  const draw = () => {
    const words = input.value.trim().toLowerCase().split(/\s+/u);
    shown = all.filter(({ label, module }) => words.every((word) => `${module} ${label}`.toLowerCase().includes(word)));
    at = 0;
    list.replaceChildren(
      ...shown.map(({ label, module }, index) =>
        element("li", { role: "option", id: `jump-${index}` }, label, element("span", {}, module)),
      ),
    );
    none.hidden = shown.length > 0 || !find;
    mark();
  };
  const go = () => {
    const place = shown[at];
    if (place) return location.assign(place.href);
    const field = find?.querySelector<HTMLInputElement>("input[type=search]");
    if (!find || !field || !input.value.trim()) return;
    field.value = input.value;
    find.requestSubmit();
  };

  input.addEventListener("input", draw);
  input.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && shown.length > 0) {
      event.preventDefault();
      at = (at + by + shown.length) % shown.length;
      mark();
    } else if (event.key === "Enter" && !event.isComposing) go();
  });
  list.addEventListener("click", ({ target }) => {
    at = [...list.children].indexOf((target as Element).closest("li") as Element);
    if (at >= 0) go();
  });
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  draw();
}

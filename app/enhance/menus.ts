const open = () => document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");

function closeOthers(keep: Node | null): void {
  for (const menu of open()) if (!keep || !menu.contains(keep)) menu.open = false;
}

function step(menu: HTMLDetailsElement, by: 1 | -1): void {
  const items = [...menu.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items.at(at < 0 ? (by > 0 ? 0 : -1) : (at + by) % items.length)?.focus();
}

/** One menu open at a time; a click elsewhere or Escape closes it, arrows walk through it. */
export function menus(): void {
  document.addEventListener("click", ({ target }) => closeOthers(target as Node));
  document.addEventListener("focusin", ({ target }) => closeOthers(target as Node));
  document.addEventListener("keydown", (event) => {
    const menu = [...open()].at(-1);
    if (!menu) return;
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && menu.contains(document.activeElement)) {
      if (document.activeElement?.matches("input, select, textarea")) return;
      event.preventDefault();
      step(menu, event.key === "ArrowDown" ? 1 : -1);
    }
  });
}

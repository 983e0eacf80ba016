import { openJump } from "./jump";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** `/` goes to the search field, ⌘K (Ctrl K) to the list of pages. */
export function keys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      openJump();
    } else if (event.key === "/" && !event.metaKey && !event.ctrlKey && !event.altKey && !typing(event.target)) {
      const field = document.querySelector<HTMLInputElement>("input[data-slash]");
      if (!field || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}

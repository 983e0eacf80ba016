import { openJump } from "./jump";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** `/` goes to the page's own search field, else to the one on top; ⌘K (Ctrl K) to the list of pages. */
export function keys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      openJump();
    } else if (event.key === "/" && !event.metaKey && !event.ctrlKey && !event.altKey && !typing(event.target)) {
      const [own, top] = ["main input[data-slash]", "input[data-slash]"].map((at) =>
        document.querySelector<HTMLInputElement>(at),
      );
      const field = own ?? top;
      if (!field || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}

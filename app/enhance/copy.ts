import { ClipboardCopyElement } from "@github/clipboard-copy-element";
import { announce } from "./announce";
import { word } from "./words";

/** Copy buttons stay hidden until this has defined them. */
export function copyButtons(): void {
  if (!customElements.get("clipboard-copy")) ClipboardCopyElement.define();
  document.addEventListener("clipboard-copy", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    target.dataset.copied = word("copied");
    announce(word("copied"));
    setTimeout(() => delete target.dataset.copied, 1600);
  });
}

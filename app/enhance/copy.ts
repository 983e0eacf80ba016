import { ClipboardCopyElement } from "@github/clipboard-copy-element";
import { uiTexts } from "../ui/texts";
import { announce } from "./announce";

/** Copy buttons stay hidden until this has defined them. */
export function copyButtons(): void {
  if (!customElements.get("clipboard-copy")) ClipboardCopyElement.define();
  document.addEventListener("clipboard-copy", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    target.dataset.copied = uiTexts.copied;
    announce(uiTexts.copied);
    setTimeout(() => delete target.dataset.copied, 1600);
  });
}

import { fetchPage } from "./fetch-page";

/** A question that does not come in this many milliseconds is opened as a page. */
const patience = 5_000;

const plainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

function show(body: HTMLElement, address: string): void {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "confirm-question");
  const shown = document.importNode(body, true);
  // The page's own colours are here already; those of another answer are nobody's whom this one knows.
  shown.querySelectorAll("style").forEach((style) => style.remove());
  dialog.append(shown);
  const form = dialog.querySelector("form");
  form?.setAttribute("action", new URL(form.getAttribute("action") || address, address).href);
  dialog.addEventListener("click", (event) => {
    const cancel = (event.target as Element).closest("[data-cancel]");
    if (!cancel && event.target !== dialog) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select")?.focus();
}

/**
 * A link to a confirmation page shows that page's question in a dialog; its form is then sent as from the page.
 * Whatever goes wrong on the way, the link leads where it always led; while one question is on its way or open, no other is.
 */
export function confirmLinks(): void {
  let asking = false;
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-confirm]");
    if (!link || !plainClick(event) || !("showModal" in HTMLDialogElement.prototype)) return;
    event.preventDefault();
    if (asking || document.querySelector("dialog[open]")) return;
    asking = true;
    link.closest("details")?.removeAttribute("open");
    fetchPage(link.href, AbortSignal.timeout(patience))
      .then((page) => {
        const body = page?.querySelector<HTMLElement>("[data-confirm-body]");
        if (!body) throw new Error("no question");
        show(body, link.href);
      })
      .catch(() => location.assign(link.href))
      .finally(() => (asking = false));
  });
}

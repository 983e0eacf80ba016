import { fetchPage } from "./fetch-page";

const plainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

function show(body: HTMLElement, address: string): void {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "confirm-question");
  dialog.append(document.importNode(body, true));
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
 * Whatever goes wrong on the way, the link leads where it always led.
 */
export function confirmLinks(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-confirm]");
    if (!link || !plainClick(event) || !("showModal" in HTMLDialogElement.prototype)) return;
    event.preventDefault();
    link.closest("details")?.removeAttribute("open");
    fetchPage(link.href)
      .then((page) => {
        const body = page?.querySelector<HTMLElement>("[data-confirm-body]");
        if (!body) throw new Error("no question");
        show(body, link.href);
      })
      .catch(() => location.assign(link.href));
  });
}

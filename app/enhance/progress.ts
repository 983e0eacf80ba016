import { fetchPage } from "./fetch-page";

/** How often a page that waits for work to be done looks how far it has come. */
const pause = 1_500;

const sleep = () => new Promise((resolve) => setTimeout(resolve, pause));

/** Goes on looking while the page in sight says that work is under way; then the whole page is another one. */
async function look(part: Element): Promise<void> {
  for (;;) {
    await sleep();
    if (document.hidden) continue;
    const page = await fetchPage(location.href).catch(() => undefined);
    if (!page) continue;
    const fresh = page.querySelector("[data-progress]");
    if (!fresh) return location.reload();
    const [bar, shown] = [fresh.firstElementChild, part.firstElementChild];
    if (bar && shown && bar.innerHTML !== shown.innerHTML) shown.replaceWith(document.importNode(bar, true));
  }
}

/** Progress moves by itself. */
export function progress(): void {
  const part = document.querySelector("[data-progress]");
  if (part) void look(part);
}

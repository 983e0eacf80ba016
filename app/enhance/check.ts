import { fetchPage } from "./fetch-page";

const pause = 300;

/** What a page says of the answer in a field, said below the field as one types; without an answer the link to that page stays. */
function watch(field: HTMLInputElement): void {
  const place = field.closest(".field")?.querySelector<HTMLElement>(".field-check");
  if (!place) return;
  const link = [...place.childNodes];
  const began = field.value;
  let timer = 0;
  let running: AbortController | undefined;

  const ask = async () => {
    running?.abort();
    const mine = (running = new AbortController());
    const address = new URL(field.dataset.check ?? "", location.href);
    address.searchParams.set(field.name, field.value);
    const page = await fetchPage(address.href, mine.signal).catch(() => undefined);
    if (mine.signal.aborted) return;
    const said = page?.querySelector("[data-checked]");
    if (said) place.replaceChildren(document.importNode(said, true));
    else place.replaceChildren(...link);
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    running?.abort();
    if (field.value.trim() === "" || field.value === began) place.replaceChildren(...link);
    else timer = window.setTimeout(() => void ask(), pause);
  });
}

export function answerChecks(): void {
  document.querySelectorAll<HTMLInputElement>("input[data-check]").forEach(watch);
}

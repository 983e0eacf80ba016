import { announce } from "./announce";
import { keepChoices } from "./choices";
import { fetchPage } from "./fetch-page";
import { tickAll } from "./ticks";
import { keepAbsolute } from "./times";

const pause = 220;

/** The address that the form asks for; empty answers are left out. */
function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action);
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value !== "") query.append(name, value);
  url.search = query.toString();
  return url.href;
}

/** Links outside the results that carry the query (chips, Export) follow it. */
function followLinks(page: Document): void {
  const links = "a[data-chip], a[data-follow]";
  const fresh = page.querySelectorAll<HTMLAnchorElement>(links);
  const shown = document.querySelectorAll<HTMLAnchorElement>(links);
  if (fresh.length !== shown.length) return;
  shown.forEach((link, index) => link.setAttribute("href", fresh[index]?.getAttribute("href") ?? link.href));
}

const childrenOf = (fresh: Element) => [...fresh.childNodes].map((node) => document.importNode(node, true));

/** Other parts of the page that speak of the query, such as the saved views, are renewed with the results. */
function renewParts(page: Document): void {
  const fresh = page.querySelectorAll("[data-along]");
  document.querySelectorAll("[data-along]").forEach((part, index) => {
    if (fresh[index]) part.replaceChildren(...childrenOf(fresh[index]));
  });
}

function put(page: Document, results: Element): boolean {
  const fresh = page.querySelector("[data-results]");
  if (!fresh) return false;
  keepAbsolute(fresh);
  const choose = keepChoices(results);
  results.replaceChildren(...childrenOf(fresh));
  choose();
  tickAll(results);
  renewParts(page);
  followLinks(page);
  announce(results.querySelector(".pager span, .empty-state h2")?.textContent ?? "");
  return true;
}

function enhance(form: HTMLFormElement): void {
  let timer = 0;
  let running: AbortController | undefined;
  let asked = addressOf(form);

  const run = async () => {
    const results = document.querySelector("[data-results]");
    const address = addressOf(form);
    if (address === asked) return;
    asked = address;
    running?.abort();
    const mine = (running = new AbortController());
    try {
      if (!results) throw new Error("no results");
      results.setAttribute("aria-busy", "true");
      const page = await fetchPage(address, mine.signal);
      if (mine.signal.aborted) return;
      if (!page || !put(page, results)) throw new Error("no results");
      history.replaceState(history.state, "", address);
      results.removeAttribute("aria-busy");
    } catch {
      if (!mine.signal.aborted) location.assign(address);
    }
  };

  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== "search") return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), pause);
  });
  form.addEventListener("formdata", ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
  });
  form.addEventListener("submit", (event) => {
    if (!(document.activeElement instanceof HTMLInputElement) || document.activeElement.type !== "search") return;
    event.preventDefault();
    clearTimeout(timer);
    void run();
  });
}

/** A list answers while one types; filters behind a chip are sent with their own button. */
export function filterForms(): void {
  document.querySelectorAll<HTMLFormElement>("form[data-filter]").forEach(enhance);
}

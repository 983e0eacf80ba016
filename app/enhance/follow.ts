import { pageIn } from "./fetch-page";

/** Letters typed to find an entry, or arrow keys, choose several on their way to the one that is meant. */
const pause = 400;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsIn = (part: Element) => [...part.querySelectorAll<Control>("input[name], select[name], textarea[name]")];

/** What the form holds but for passwords, which are not sent for nothing. */
function answersOf(form: HTMLFormElement): URLSearchParams {
  const answers = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") answers.append(name, value);
  form.querySelectorAll<HTMLInputElement>("input[type=password]").forEach(({ name }) => answers.delete(name));
  return answers;
}

/** Puts back where one stands in a part that has been renewed, and in which letter. */
function keepPlace(part: Element): () => void {
  const active = document.activeElement;
  if (!active || !part.contains(active)) return () => undefined;
  const name = active.getAttribute("name");
  const [from, to] =
    active instanceof HTMLInputElement && active.type === "text" ? [active.selectionStart, active.selectionEnd] : [];
  return () => {
    const again = controlsIn(part).find((control) => control.name === name);
    again?.focus({ preventScroll: true });
    if (again instanceof HTMLInputElement && typeof from === "number") again.setSelectionRange(from, to ?? from);
  };
}

/** The part in its new form; what has been typed there since the question went out stays. */
function put(fresh: Element, part: Element, sent: URLSearchParams): void {
  const place = keepPlace(part);
  const since = controlsIn(part).filter(({ name, value }) => value !== (sent.get(name) ?? ""));
  part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  for (const { name, value } of since) {
    const again = controlsIn(part).find((control) => control.name === name);
    if (again) again.value = value;
  }
  place();
}

function follow(button: HTMLButtonElement): void {
  const { form } = button;
  const part = button.closest("fieldset");
  const select = document.getElementById(button.dataset.follows ?? "");
  if (!form || !part || !(select instanceof HTMLSelectElement)) return;
  const shown = [...select.options].find(({ defaultSelected }) => defaultSelected)?.value ?? "";
  const asking = new AbortController();
  let timer: number | undefined;

  const renew = async () => {
    const sent = answersOf(form);
    const asked = { method: "POST", body: sent, headers: { Accept: "text/html" }, signal: asking.signal };
    try {
      const page = await pageIn(await fetch(button.formAction, asked));
      const fresh = page?.getElementById(select.id)?.closest("fieldset");
      if (!fresh || !part.isConnected) throw new Error("no such part");
      put(fresh, part, sent);
      part.querySelectorAll<HTMLButtonElement>("button[data-follows]").forEach(follow);
    } catch {
      if (!asking.signal.aborted) form.requestSubmit(button);
    }
  };

  const turn = () => {
    clearTimeout(timer);
    timer = undefined;
    if (select.value !== shown && select.value !== "") void renew();
  };
  select.addEventListener("change", () => {
    clearTimeout(timer);
    timer = window.setTimeout(turn, pause);
  });
  // Another button of the form sends the country as well.
  select.addEventListener("blur", ({ relatedTarget }) => {
    if (timer !== undefined && !(relatedTarget instanceof HTMLButtonElement)) turn();
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    asking.abort();
  });
  // It was chosen once more while the answer was on its way.
  if (select.value !== shown) timer = window.setTimeout(turn, pause);
}

/**
 * A button that makes the form follow a select presses itself when another entry is chosen. Only the part of the form around both is
 * renewed, in place: whoever types somewhere else by then is not disturbed.
 */
export function followSelects(): void {
  document.querySelectorAll<HTMLButtonElement>("button[data-follows]").forEach((button) => {
    follow(button);
    const select = document.getElementById(button.dataset.follows ?? "");
    if (select && location.hash === `#${select.id}`) select.focus();
  });
}

import { announce } from "./announce";
import { word } from "./words";

/** An answer that never comes gives the button back. */
const patience = 20_000;

const restorers = new Map<HTMLFormElement, () => void>();

function restore(form: HTMLFormElement): void {
  restorers.get(form)?.();
  restorers.delete(form);
}

/** The button that shows the work: Enter in a field presses one that nobody sees. */
const shown = (form: HTMLFormElement, pressed: HTMLElement | null) =>
  pressed?.ariaHidden === "true" ? form.querySelector<HTMLElement>(".submit-end button") : pressed;

function busy(form: HTMLFormElement, button: HTMLElement | null): void {
  const content = button ? [...button.childNodes] : [];
  if (button) {
    button.style.minWidth = `${button.offsetWidth}px`;
    button.setAttribute("aria-disabled", "true");
    button.setAttribute("aria-busy", "true");
    button.replaceChildren(word("working"));
  }
  announce(word("working"));
  const timer = setTimeout(() => restore(form), patience);
  restorers.set(form, () => {
    clearTimeout(timer);
    button?.removeAttribute("aria-disabled");
    button?.removeAttribute("aria-busy");
    button?.replaceChildren(...content);
  });
}

/** A form is sent once: its button says that it works, and a second press does nothing. */
export function submitState(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== "post") return;
    if (restorers.has(form)) event.preventDefault();
    else busy(form, shown(form, event.submitter));
  });
  addEventListener("pageshow", () => [...restorers.keys()].forEach(restore));
}

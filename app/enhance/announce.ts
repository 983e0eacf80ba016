let region: HTMLElement | undefined;

function speaker(): HTMLElement {
  if (!region) {
    region = document.createElement("div");
    region.className = "sr-only";
    region.setAttribute("role", "status");
  }
  // What lies outside an open dialog is silent.
  const place = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  if (region.parentElement !== place) place.append(region);
  return region;
}

/**
 * Says a sentence to screen readers, without moving anything.
 * @param pause milliseconds: a region that is new needs a moment before its text counts as a change
 */
export function announce(sentence: string, pause = 50): void {
  speaker().textContent = "";
  setTimeout(() => {
    speaker().textContent = sentence;
  }, pause);
}

let region: HTMLElement | undefined;

/** Says a sentence to screen readers, without moving anything. */
export function announce(sentence: string): void {
  if (!region) {
    region = document.createElement("div");
    region.className = "sr-only";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = "";
  setTimeout(() => {
    if (region) region.textContent = sentence;
  }, 50);
}

/** The error summary is read first, and its links lead into the fields. */
export function problems(): void {
  const summary = document.querySelector<HTMLElement>("[data-error-summary]");
  summary?.focus();
  // A refused form is the answer to a POST that no browser may keep. From now on its place in the history is the form's page, asked for
  // anew: Back and reload would be an error page of the browser's own.
  if (summary) history.replaceState(history.state, "", location.href);
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("[data-error-summary] a[href^='#']");
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest(".field") ?? field).scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  });
}

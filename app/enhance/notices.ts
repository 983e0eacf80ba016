import { announce } from "./announce";

/** A status that stands on the page from the start is not read by itself: what was just done is said once more. */
export function notices(): void {
  const said = [...document.querySelectorAll(".notice[role=status] .notice-text")].map(
    ({ textContent }) => textContent,
  );
  if (said.length > 0) announce(said.join(" "), 500);
}

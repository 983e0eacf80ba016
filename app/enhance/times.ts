import { RelativeTimeElement } from "@github/relative-time-element/relative-time";

/** The absolute text that the server printed, zone and all, becomes the tooltip of the relative one. */
export function keepAbsolute(root: ParentNode): void {
  for (const time of root.querySelectorAll("relative-time:not([title])")) {
    time.setAttribute("title", time.textContent?.trim() ?? "");
  }
}

export function relativeTimes(): void {
  keepAbsolute(document);
  RelativeTimeElement.define();
}

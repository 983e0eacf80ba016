import { NotFound } from "~/domain/refusals";
import { consoleRoute } from "./gate.server";

/** Every console address that is none: the boundary keeps the navigation around the page. */
export const loader = consoleRoute(async () => {
  throw new NotFound();
});

export default function Nowhere() {
  return null;
}

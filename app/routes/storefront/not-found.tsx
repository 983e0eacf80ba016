import { NotFound } from "~/domain/refusals";
import { storeRoute } from "./gate.server";

/** Every address of a store that is none: the boundary keeps the store around the page. */
export const loader = storeRoute(async () => {
  throw new NotFound();
});

export default function Nowhere() {
  return null;
}

import { NotFound } from "~/domain/refusals";
import { doorRoute } from "./storefront/gate.server";

/** Every address that is none: the root's boundary shows the page. */
export const loader = doorRoute(async () => {
  throw new NotFound();
});

export default function Nowhere() {
  return null;
}

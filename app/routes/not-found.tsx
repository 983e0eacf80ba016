import { NotFound } from "~/domain/refusals";
import { publicRoute } from "./auth/gate.server";

/** Every address that is none: the root's boundary shows the page. */
export const loader = publicRoute(async () => {
  throw new NotFound();
});

export default function Nowhere() {
  return null;
}

import type { AppLoadContext } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { once } from "~/auth/once";
import { waitingFor } from "~/domain/tier-account-requests/waiting";

/** The counter of the navigation, which Home shows too. */
export const waitingOnce = (context: AppLoadContext, actor: Operator) =>
  once(context, `waiting ${actor.company.id}`, () => waitingFor(actor));

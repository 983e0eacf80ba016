import type { AppLoadContext } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { once } from "~/auth/once";
import { waitingFor } from "~/domain/waiting";

/** The counters of the navigation, of which Home shows one too. */
export const waitingOnce = (context: AppLoadContext, actor: Operator) =>
  once(context, `waiting ${actor.company.id}`, () => waitingFor(actor));

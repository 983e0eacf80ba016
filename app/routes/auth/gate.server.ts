import { redirect } from "@remix-run/node";
import { findVisitor } from "~/auth/asking.server";
import { isEmptyInstallation } from "~/domain/installation/setup-code";
import { paths } from "~/paths";
import { gate } from "../gate.server";

/** The door of the addresses that strangers may open: sign in, forgot, reset, the nickname door. */
export const publicRoute = gate((args) => Promise.resolve(findVisitor(args)));

/** The first pages of an installation: while it is empty they all lead to its set-up (decision 17). */
export const firstRoute = gate(async (args) => {
  if (await isEmptyInstallation()) throw redirect(paths.setup);
  return findVisitor(args);
});

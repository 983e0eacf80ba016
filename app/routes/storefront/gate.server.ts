import { type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { CustomerUser } from "~/auth/actor";
import { findCustomerUser, findVisitor } from "~/auth/asking.server";
import { refuseWhileViewing } from "~/domain/customer-users/viewing";
import { findStore, type Store } from "~/domain/companies/find-store";
import { href, paths } from "~/paths";
import { once } from "~/auth/once";
import { gate } from "../gate.server";

interface Arguments {
  request: Request;
  context: AppLoadContext;
  params: { nickname?: string | undefined } | Record<string, string>;
}

/** The store in the address; asked once per request. Throws NotFound. */
export const storeOf = ({ context, params }: Pick<Arguments, "context" | "params">): Promise<Store> =>
  once(context, "store", () => findStore(findVisitor({ context }), params.nickname ?? ""));

/** Who is signed in at this very store. */
export const customerOf = (args: Arguments) => findCustomerUser(args, storeOf(args));

/** A stranger signs in first, and comes back to the page they asked for. */
async function enter(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  temporary: "allowed" | "replaced",
): Promise<CustomerUser> {
  const { nickname } = await storeOf(args);
  const found = await customerOf(args);
  if (!found) {
    const { pathname, search } = new URL(args.request.url);
    const back = args.request.method === "GET" ? pathname + search : undefined;
    throw redirect(href(paths.storefrontSignIn, { nickname }, { return: back }));
  }
  if (found.mustChangePassword && temporary === "replaced")
    throw redirect(href(paths.storefrontChangePassword, { nickname }));
  return found.actor;
}

/** The person themselves, not an operator who looks as them. */
function themselves(user: CustomerUser): CustomerUser {
  refuseWhileViewing(user);
  return user;
}

/** The one door of a storefront: a person at one of this store's customers, with a password of their own. */
export const storefrontRoute = gate((args) => enter(args, "replaced"));

/** The pages of a person's own login and of their colleagues'. */
export const ownRoute = gate(async (args) => themselves(await enter(args, "replaced")));

/** Where a temporary password is replaced, and where one leaves: a person who still has one may come in. */
export const temporaryRoute = gate(async (args) => themselves(await enter(args, "allowed")));

/** The addresses of a store that strangers may open. */
export const storeRoute = gate(async (args) => {
  const { id, name, role } = await storeOf(args);
  return { ...findVisitor(args), company: { id, name, role } };
});

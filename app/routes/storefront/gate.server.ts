import { type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { CustomerUser, Visitor } from "~/auth/actor";
import { findCustomerUser, findVisitor } from "~/auth/asking.server";
import { refuseWhileViewing } from "~/domain/customer-users/viewing";
import { findStore, type Store } from "~/domain/companies/find-store";
import { presentNicknameOf } from "~/domain/companies/nickname";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { once } from "~/auth/once";
import { firstSpoken, isSpoken } from "~/texts/storefront";
import { gate } from "../gate.server";
import { speak } from "../language";
import { askedLanguage } from "./asked-language.server";

interface Arguments {
  request: Request;
  context: AppLoadContext;
  params: { nickname?: string | undefined } | Record<string, string>;
}

/** The store in the address; asked once per request. Throws NotFound. */
export const storeOf = ({ context, params }: Pick<Arguments, "context" | "params">): Promise<Store> =>
  once(context, "store", () => findStore(findVisitor({ context }), params.nickname ?? ""));

/** The same; whoever opens an address with a nickname that was given up is led to the same page at the present one. */
async function reach(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Store> {
  try {
    return await storeOf(args);
  } catch (error) {
    const { request, context, params } = args;
    if (!(error instanceof NotFound) || !["GET", "HEAD"].includes(request.method)) throw error;
    const nickname = await once(context, "present-nickname", () => presentNicknameOf(params.nickname ?? ""));
    if (nickname === null) throw error;
    const { pathname, search } = new URL(request.url);
    throw redirect(pathname.replace(/^\/store\/[^/]+/i, href(paths.storefrontHome, { nickname })) + search);
  }
}

/** Who is signed in at this very store. */
export const customerOf = (args: Arguments) => findCustomerUser(args, storeOf(args));

const nothing = () => null;

/**
 * The language of a page: the person's own, else what their browser asks for, else the store's, else English. Decided once per request,
 * and whatever else is wrong with it: a refusal has a language too.
 */
const languageOf = (args: Arguments): Promise<string> =>
  once(args.context, "language", async () => {
    const [store, found] = await Promise.all([storeOf(args).catch(nothing), customerOf(args).catch(nothing)]);
    const language = firstSpoken(found?.language, askedLanguage(args), store?.language);
    speak(args.context, { language, own: isSpoken(found?.language) });
    return language;
  });

/** A stranger signs in first, and comes back to the page they asked for. */
async function enter(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  temporary: "allowed" | "replaced",
): Promise<CustomerUser> {
  const { nickname } = await reach(args);
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
export const storefrontRoute = gate((args) => enter(args, "replaced"), languageOf);

/** The pages of a person's own login and of their colleagues'. */
export const ownRoute = gate(async (args) => themselves(await enter(args, "replaced")), languageOf);

/** Where a temporary password is replaced, and where one leaves: a person who still has one may come in. */
export const temporaryRoute = gate(async (args) => themselves(await enter(args, "allowed")), languageOf);

async function visit(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Visitor> {
  const { id, name, role } = await reach(args);
  return { ...findVisitor(args), company: { id, name, role } };
}

/** The addresses of a store that strangers may open. */
export const storeRoute = gate(visit, languageOf);

/** A store's files, which say nothing. */
export const storeFileRoute = gate(visit);

/** Pages about no store in particular. */
export const doorRoute = gate(
  (args) => Promise.resolve(findVisitor(args)),
  (args) => {
    const language = firstSpoken(askedLanguage(args));
    speak(args.context, { language, own: false });
    return Promise.resolve(language);
  },
);

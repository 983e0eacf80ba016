import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { findOperator, lacksSecondFactor } from "~/auth/asking.server";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { once } from "~/auth/once";
import { lastCompany, rememberCompany } from "../auth/last-company.server";
import { gate } from "../gate.server";

export { membershipsOf } from "~/auth/asking.server";

type Arguments = LoaderFunctionArgs | ActionFunctionArgs;

/** A stranger signs in first, and comes back to the page they asked for; what they posted is not sent again. */
const signInFirst = ({ request }: Arguments) => {
  const { pathname, search } = new URL(request.url);
  const back = request.method === "GET" ? pathname.replace(/\.data$/, "") + search : undefined;
  return redirect(href(paths.signIn, {}, { return: back }));
};

async function enter(args: Arguments, companyId?: string): Promise<Operator> {
  const operator = await findOperator(args, companyId);
  if (operator === null) throw signInFirst(args);
  if (operator === "elsewhere") throw new NotFound();
  return operator;
}

/** A page fetched because the pointer rests on its link has not been opened. */
const isPrefetch = ({ headers }: Request) =>
  /\bprefetch\b/.test(`${headers.get("Sec-Purpose") ?? ""} ${headers.get("Purpose") ?? ""}`);

/** The browser remembers the company it works for, for the next time somebody opens /console. */
const remember = ({ request, context }: Arguments, companyId: string) =>
  once(context, "remembered", async () => {
    if (isPrefetch(request)) return;
    if ((await lastCompany(request)) !== companyId) context.memo.set("cookies", [await rememberCompany(companyId)]);
  });

/**
 * The one door of the console: an operator who is signed in and acts for the company in the address. Where that company requires a
 * second factor and they have none, every address of it leads to the page that sets one up.
 */
export const consoleRoute = gate(async (args) => {
  const operator = await enter(args, args.params.companyId ?? "");
  if (await lacksSecondFactor(args, operator.company.id)) throw redirect(paths.beginSecondFactor);
  await remember(args, operator.company.id);
  return operator;
});

/** The console's addresses without a company: an operator who is signed in, acting for any of their companies. */
export const operatorRoute = gate((args) => enter(args));

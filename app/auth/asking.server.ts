import type { AppLoadContext } from "@remix-run/node";
import type { CustomerUser, Operator, Visitor } from "./actor";
import { visitor } from "./actor";
import type { Membership } from "./find-operator.server";
import { once } from "./once";
import { customerUserDoor, halfwayDoor, operatorDoor, viewDoor } from "./sessions.server";

interface Arguments {
  request: Request;
  context: AppLoadContext;
}

const signedInOperator = (args: Arguments) =>
  once(args.context, "operator", async () => {
    const secret = operatorDoor.secretOf(args.request);
    return secret ? operatorDoor.userOf(secret) : null;
  });

const signedInCustomerUser = (args: Arguments) =>
  once(args.context, "customer-user", async () => {
    const secret = customerUserDoor.secretOf(args.request);
    return secret ? customerUserDoor.userOf(secret) : null;
  });

const viewedCustomerUser = (args: Arguments) =>
  once(args.context, "viewed-customer-user", async () => {
    const secret = viewDoor.secretOf(args.request);
    return secret ? viewDoor.userOf(secret) : null;
  });

/** Every company the signed-in operator may act for; none when nobody is signed in. Asked once per request. */
export const membershipsOf = async (args: Arguments): Promise<readonly Membership[]> =>
  (await signedInOperator(args))?.memberships ?? [];

/** Whether the company lets the signed-in operator in only with the second factor that they lack. */
export async function lacksSecondFactor(args: Arguments, companyId: string): Promise<boolean> {
  const found = await signedInOperator(args);
  if (!found || found.hasSecondFactor) return false;
  return found.memberships.some(
    ({ company, requiresSecondFactor }) => company.id === companyId && requiresSecondFactor,
  );
}

/** The operator whose password was right in this browser, and whose second factor is still to come. */
export const findHalfwayOperator = (args: Arguments) =>
  once(args.context, "halfway", async () => {
    const secret = halfwayDoor.secretOf(args.request);
    const found = secret ? await halfwayDoor.userOf(secret) : null;
    return found && secret ? { ...found, secret } : null;
  });

/**
 * The signed-in operator, acting for `companyId`.
 * @returns null when nobody is signed in, "elsewhere" when the operator does not act for that company
 */
export async function findOperator(args: Arguments, companyId?: string): Promise<Operator | "elsewhere" | null> {
  const found = await signedInOperator(args);
  if (!found) return null;
  const membership =
    companyId === undefined ? found.memberships[0] : found.memberships.find(({ company }) => company.id === companyId);
  if (!membership) return "elsewhere";
  const { id, name, email } = found;
  const { role, company } = membership;
  const timeZone = found.timeZone ?? membership.timeZone;
  const { requestId, ip } = args.context;
  return { kind: "operator", id, name, email, role, company, timeZone, requestId, ip };
}

/**
 * The storefront user at this store, and whether they must choose a new password first, and their language. An operator who looks at this very
 * store as somebody is that person for as long.
 * @returns null when nobody is signed in there: a login is worth nothing at another store
 */
export async function findCustomerUser(
  args: Arguments,
  store: Promise<{ id: string }>,
): Promise<{ actor: CustomerUser; mustChangePassword: boolean; hasOthers: boolean; language: string | null } | null> {
  const [{ id: companyId }, viewed, own] = await Promise.all([
    store,
    viewedCustomerUser(args),
    signedInCustomerUser(args),
  ]);
  const found = [viewed, own].find((person) => person?.company.id === companyId);
  if (!found) return null;
  const { mustChangePassword, hasOthers, language, id, name, email, timeZone, tierAccountId, company, viewedBy } =
    found;
  const { requestId, ip } = args.context;
  return {
    mustChangePassword,
    hasOthers,
    language,
    actor: { kind: "customer-user", id, name, email, timeZone, tierAccountId, company, viewedBy, requestId, ip },
  };
}

/** Whoever asks, not knowing or not minding who it is. */
export const findVisitor = ({ context: { requestId, ip } }: Pick<Arguments, "context">): Visitor =>
  visitor({ requestId, ip });

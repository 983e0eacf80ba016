import { createCookie } from "@remix-run/node";
import { env } from "~/env.server";

const cookie = createCookie(`${env.SECURE_COOKIES ? "__Host-" : ""}counterpart-company`, {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: env.SECURE_COOKIES,
  maxAge: 365 * 24 * 60 * 60,
});

/** The company this browser worked for last; a hint, never a permission. */
export async function lastCompany(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" ? value : null;
}

/** The header that makes a browser remember a company. */
export const rememberCompany = (companyId: string): Promise<string> => cookie.serialize(companyId);

import { type AppLoadContext, createCookie } from "@remix-run/node";
import { env } from "~/env.server";

const MINUTES = 5;

const cookie = createCookie(`${env.SECURE_COOKIES ? "__Host-" : ""}counterpart-codes`, {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: env.SECURE_COOKIES,
  maxAge: MINUTES * 60,
});

/**
 * The header that carries new recovery codes to the page which shows them: the browser of whoever made them keeps them until then, and
 * the database has their fingerprints alone.
 */
export const carryCodes = async (operatorId: string, codes: string[]) => ({
  "Set-Cookie": await cookie.serialize({ operatorId, codes }),
});

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** The codes that this person made a moment ago, once: asked for again they are gone. */
export async function takeCodes({ request, context }: Asked, operatorId: string): Promise<string[] | null> {
  const carried = (await cookie.parse(request.headers.get("Cookie"))) as Record<string, unknown> | null;
  if (!carried) return null;
  const gone = await cookie.serialize("", { maxAge: 0 });
  context.memo.set("cookies", [...((context.memo.get("cookies") as string[] | undefined) ?? []), gone]);
  const { codes } = carried;
  return carried.operatorId === operatorId && Array.isArray(codes) ? codes.map(String) : null;
}

import { type AppLoadContext, createCookie } from "@remix-run/node";
import { env } from "~/env.server";

const MINUTES = 5;

const cookie = createCookie(`${env.SECURE_COOKIES ? "__Host-" : ""}counterpart-copy`, {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: env.SECURE_COOKIES,
  maxAge: MINUTES * 60,
});

/**
 * The header that carries a link's token to the page which shows it: the browser of whoever made it keeps it until then, and it stands
 * neither in an address nor in the database.
 * @param subjectId the id of whom or what the link is for
 */
export const carryToken = async (subjectId: string, token: string) => ({
  "Set-Cookie": await cookie.serialize({ subjectId, token }),
});

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** The token that was made a moment ago for this subject, once: asked for again it is gone. */
export async function takeToken({ request, context }: Asked, subjectId: string): Promise<string | null> {
  const carried = (await cookie.parse(request.headers.get("Cookie"))) as Record<string, unknown> | null;
  if (!carried) return null;
  const gone = await cookie.serialize("", { maxAge: 0 });
  context.memo.set("cookies", [...((context.memo.get("cookies") as string[] | undefined) ?? []), gone]);
  return carried.subjectId === subjectId && typeof carried.token === "string" ? carried.token : null;
}

import { type AppLoadContext, createCookie } from "@remix-run/node";
import type { StoreAddress } from "~/domain/customer-users/store-address";
import { storeOrigin } from "~/domain/store-domains/origin";
import { env } from "~/env.server";
import { href, paths } from "~/paths";

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
 */
export const carryToken = async (customerUserId: string, token: string) => ({
  "Set-Cookie": await cookie.serialize({ customerUserId, token }),
});

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** The link that was made a moment ago for this person, once: asked for again it is gone. */
export async function takeLink({ request, context }: Asked, user: StoreAddress & { id: string }) {
  const carried = (await cookie.parse(request.headers.get("Cookie"))) as Record<string, unknown> | null;
  if (!carried) return null;
  const gone = await cookie.serialize("", { maxAge: 0 });
  context.memo.set("cookies", [...((context.memo.get("cookies") as string[] | undefined) ?? []), gone]);
  const { customerUserId, token } = carried;
  if (customerUserId !== user.id || typeof token !== "string" || !user.nickname) return null;
  return storeOrigin(user) + href(paths.storefrontResetPassword, { nickname: user.nickname, token });
}

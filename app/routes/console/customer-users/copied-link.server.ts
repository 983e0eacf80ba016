import type { StoreAddress } from "~/domain/customer-users/store-address";
import { storeOrigin } from "~/domain/store-domains/origin";
import { href, paths } from "~/paths";
import { takeToken } from "../carried-token.server";

/** The link that was made a moment ago for this person, once: asked for again it is gone. */
export async function takeLink(asked: Parameters<typeof takeToken>[0], user: StoreAddress & { id: string }) {
  const token = await takeToken(asked, user.id);
  if (token === null || !user.nickname) return null;
  return storeOrigin(user) + href(paths.storefrontResetPassword, { nickname: user.nickname, token });
}

import type { findCustomerUser } from "~/domain/customer-users/find";
import { canEnter, isPending } from "~/domain/customer-users/status";
import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { PortalUrlButton } from "./portal-url-button";

type Added = Pick<
  Awaited<ReturnType<typeof findCustomerUser>>,
  "status" | "link" | "email" | "hasPassword" | "mustChangePassword" | "first"
>;

/** Nothing opens the portal to them yet; a first user can always help themselves. */
const hasNoWayIn = ({ status, hasPassword, link, first }: Added) =>
  canEnter(status) && !hasPassword && link === null && !first;

/** How somebody gets in who has just been added. */
export function addedWords(user: Added): string {
  if (user.link === "waiting" || user.link === "sent") return say(texts.addedLink, { email: user.email });
  if (user.mustChangePassword) return isPending(user.status) ? texts.addedPasswordPending : texts.addedPassword;
  return hasNoWayIn(user) ? texts.addedNoWay : "";
}

interface Props {
  at: { companyId: string; tierAccountId: string; customerUserId: string };
  user: Added;
}

/** What comes next for them: a way in where there is none, and the address. */
export function AddedNext({ at, user }: Props) {
  if (!canEnter(user.status)) return null;
  return (
    <>
      {hasNoWayIn(user) && (
        <LinkButton size="small" href={href(paths.makePasswordLink, at)}>
          {texts.makeLink}
        </LinkButton>
      )}
      <PortalUrlButton at={at} size="small" />
    </>
  );
}

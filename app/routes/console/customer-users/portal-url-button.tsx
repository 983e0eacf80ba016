import { href, paths } from "~/paths";
import { userTexts } from "~/texts/customer-users";
import { Button } from "~/ui/button";

interface Props {
  at: { companyId: string; tierAccountId: string; customerUserId: string };
  size?: "small" | "normal";
}

/** Has the Customer Portal URL mailed to a user. */
export const PortalUrlButton = ({ at, size = "normal" }: Props) => (
  <form method="post" action={href(paths.sendPortalUrl, at)}>
    <Button size={size}>{userTexts.sendPortalUrl}</Button>
  </form>
);

import type { FoundTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { userTexts } from "~/texts/customer-users";
import type { Crumb } from "~/ui/breadcrumbs";
import { pageHandle } from "../page";
import { accountCrumbs } from "../tier-accounts/account-page";

export interface CustomerPage {
  account: Pick<FoundTierAccount, "id" | "snapshot" | "parent" | "grandparent">;
  companyId: string;
}

export interface UserPage extends CustomerPage {
  user: { id: string; name: string };
}

/** The way to the users of a customer. */
export const customerCrumbs = ({ account, companyId }: CustomerPage): Crumb[] => {
  const at = { companyId, tierAccountId: account.id };
  return [
    ...accountCrumbs(companyId, account),
    { label: account.snapshot.name, href: href(paths.tierAccount, at) },
    { label: userTexts.users, href: href(paths.usersOfCustomer, at) },
  ];
};

/** A page of what can be done with one user stands below theirs. */
export const userHandle = (label: string) =>
  pageHandle<UserPage>((page) => [
    ...customerCrumbs(page),
    {
      label: page.user.name,
      href: href(paths.changeCustomerUser, {
        companyId: page.companyId,
        tierAccountId: page.account.id,
        customerUserId: page.user.id,
      }),
    },
    { label },
  ]);

import type { ComponentProps, ReactNode } from "react";
import type { FoundTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { activityTexts } from "~/texts/activity";
import { consoleTexts } from "~/texts/console";
import { customFieldTexts } from "~/texts/custom-fields";
import { userTexts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { SideMenu } from "~/ui/side-menu";
import { WizardFrame } from "../wizard/frame";

const texts = consoleTexts.wizard;

interface At {
  companyId: string;
  tierAccountId: string;
}

/** What the edit screen knows of its customer. */
export type EditedAccount = Pick<FoundTierAccount, "snapshot" | "owner" | "may">;

/** The parts of the edit screen: only the provider whose tree it is has users there, viewers edit nothing, and sales see no activity. */
const parts = ({ owner, may }: EditedAccount, at: At) =>
  [
    { part: "information", label: texts.information, path: paths.updateTierAccount, shown: may.edit },
    { part: "users", label: userTexts.users, path: paths.usersOfCustomer, shown: owner.id === at.companyId },
    { part: "fields", label: customFieldTexts.title, path: paths.customAnswers, shown: owner.id === at.companyId },
    { part: "activity", label: activityTexts.title, path: paths.tierAccountActivity, shown: may.delete },
  ] as const;

interface ScreenProps {
  at: At;
  account: EditedAccount;
  current: ReturnType<typeof parts>[number]["part"];
  children: ReactNode;
}

/** The customer's edit screen: its left menu, and one of its parts. Decision 14; row S2. */
export function EditScreen({ at, account, current, children }: ScreenProps) {
  const links = parts(account, at)
    .filter(({ shown }) => shown)
    .map(({ part, label, path }) => ({ label, href: href(path, at), current: part === current }));
  return (
    <SideMenu label={say(texts.menuOf, { name: account.snapshot.name })} groups={[{ heading: texts.menu, links }]}>
      {children}
    </SideMenu>
  );
}

interface Props extends Pick<ComponentProps<typeof WizardFrame>, "step" | "children"> {
  at: At;
  account: EditedAccount;
}

/** The update wizard, in the edit screen. Row C9. */
export function UpdateFrame({ at, account, step, children }: Props) {
  return (
    <EditScreen at={at} account={account} current="information">
      <WizardFrame title={texts.update} step={step} withSummary={false}>
        {children}
      </WizardFrame>
    </EditScreen>
  );
}

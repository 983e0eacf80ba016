import type { ComponentProps } from "react";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { SideMenu } from "~/ui/side-menu";
import { WizardFrame } from "../wizard/frame";

const texts = consoleTexts.wizard;

interface Props extends Pick<ComponentProps<typeof WizardFrame>, "step" | "children"> {
  at: { companyId: string; tierAccountId: string };
  name: string;
}

/** The customer's edit screen: its left menu, and the update wizard in it. Decision 14. */
export function UpdateFrame({ at, name, step, children }: Props) {
  return (
    <SideMenu
      label={say(texts.menuOf, { name })}
      groups={[
        {
          heading: texts.menu,
          links: [{ label: texts.information, href: href(paths.updateTierAccount, at), current: true }],
        },
      ]}
    >
      <WizardFrame title={texts.update} step={step} withSummary={false}>
        {children}
      </WizardFrame>
    </SideMenu>
  );
}

import { useActionData, useLoaderData } from "@remix-run/react";
import { isOpenLink } from "~/domain/customer-users/status";
import { withdrawPasswordLink } from "~/domain/customer-users/withdraw-password-link";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { consoleRoute } from "../gate.server";
import { title } from "../page";
import { userHandle } from "./user-crumbs";
import { deedPage, userDeed } from "./user-page.server";

export const loader = consoleRoute((asked) => deedPage(asked));

export const action = consoleRoute(userDeed("linkWithdrawn", withdrawPasswordLink));

export const meta = () => title(texts.withdrawLink);

export const handle = userHandle(texts.withdrawLink);

/** Makes an open password link void. Decision 6. */
export default function WithdrawLink() {
  const { user, at } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.withdrawQuestion, { name: user.name })}
      submit={isOpenLink(user.link) ? texts.withdrawLink : undefined}
      cancel={{ label: consoleTexts.cancel, href: href(paths.changeCustomerUser, at) }}
      problems={refusal?.problems ?? []}
    >
      <p>{texts.withdrawText}</p>
    </Confirm>
  );
}

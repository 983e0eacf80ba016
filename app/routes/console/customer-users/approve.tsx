import { useActionData, useLoaderData } from "@remix-run/react";
import { approveCustomerUser } from "~/domain/customer-users/approve";
import { isPending } from "~/domain/customer-users/status";
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

export const action = consoleRoute(
  userDeed((mailed) => (mailed ? "approved" : "approvedSilently"), approveCustomerUser),
);

export const meta = () => title(texts.approve);

export const handle = userHandle(texts.approve);

/** Lets somebody in who waits for approval. Row S4. */
export default function ApproveUser() {
  const { user, at } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { name, email, customer, hasPassword, status } = user;
  return (
    <Confirm
      question={say(texts.approveQuestion, { name })}
      submit={isPending(status) ? texts.approve : undefined}
      cancel={{ label: consoleTexts.cancel, href: href(paths.changeCustomerUser, at) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.approveText, { email, customer: customer.name })}</p>
      {!hasPassword && <p>{texts.noPasswordYet}</p>}
    </Confirm>
  );
}

import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { eraseCustomerUser, findErasable } from "~/domain/customer-users/erase";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { placeOf, userAt } from "./user-page.server";

export const loader = consoleRoute(async (asked) => {
  return { user: await findErasable(asked.actor, userAt(asked)), at: placeOf(asked) };
});

type Shown = Awaited<ReturnType<typeof loader>>;

/** The users of the customer; of one who is gone, all who are deleted. */
const backTo = ({ user: { customer }, at }: Shown) =>
  customer.gone ? href(paths.allDeletedUsers, at) : href(paths.usersOfCustomer, at);

export const action = consoleRoute(async (asked) => {
  const at = placeOf(asked);
  let customer: { gone: boolean };
  try {
    customer = await eraseCustomerUser(asked.actor, userAt(asked));
  } catch (error) {
    return refusedConfirmation(error);
  }
  if (customer.gone) throw redirect(href(paths.allDeletedUsers, at, { done: "erased" }), 303);
  throw redirect(href(paths.usersOfCustomer, at, { erased: at.customerUserId }), 303);
});

export const meta = () => title(texts.erase);

export const handle = pageHandle<Shown>((page) => {
  const { at, user } = page;
  return [
    { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, at) },
    user.customer.gone
      ? { label: user.customer.name }
      : { label: user.customer.name, href: href(paths.tierAccount, at) },
    { label: user.customer.gone ? texts.deletedUsers : texts.users, href: backTo(page) },
    { label: texts.erase },
  ];
});

/** Erases what is known of a person, on their request. Decision 13. */
export default function EraseUser() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { name, email, customer, deletedAt } = page.user;
  return (
    <Confirm
      question={say(texts.eraseQuestion, { name })}
      submit={texts.erase}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: backTo(page) }}
      problems={refusal?.problems ?? []}
    >
      {!deletedAt && <p>{say(texts.eraseDeletes, { email, customer: customer.name })}</p>}
      <p>{texts.eraseText}</p>
      <p>{texts.eraseKeeps}</p>
    </Confirm>
  );
}

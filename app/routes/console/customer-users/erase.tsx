import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { eraseCustomerUser, findErasable } from "~/domain/customer-users/erase";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { type CustomerPage, customerCrumbs } from "./user-crumbs";
import { placeOf, userAt } from "./user-page.server";

export const loader = consoleRoute(async (asked) => {
  const { actor, params } = asked;
  const [account, user] = await Promise.all([
    findTierAccount(actor, params.tierAccountId!),
    findErasable(actor, userAt(asked)),
  ]);
  return { account, user, companyId: actor.company.id, at: placeOf(asked) };
});

export const action = consoleRoute(async (asked) => {
  const at = placeOf(asked);
  try {
    await eraseCustomerUser(asked.actor, userAt(asked));
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.usersOfCustomer, at, { erased: at.customerUserId }), 303);
});

export const meta = () => title(texts.erase);

export const handle = pageHandle<CustomerPage>((page) => [...customerCrumbs(page), { label: texts.erase }]);

/** Erases what is known of a person, on their request. Decision 13. */
export default function EraseUser() {
  const { user, at } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { name, email, customer, deletedAt } = user;
  return (
    <Confirm
      question={say(texts.eraseQuestion, { name })}
      submit={texts.erase}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.usersOfCustomer, at) }}
      problems={refusal?.problems ?? []}
    >
      {!deletedAt && <p>{say(texts.eraseDeletes, { email, customer: customer.name })}</p>}
      <p>{texts.eraseText}</p>
      <p>{texts.eraseKeeps}</p>
    </Confirm>
  );
}

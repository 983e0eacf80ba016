import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteCustomerUser } from "~/domain/customer-users/delete";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { title } from "../page";
import { userHandle } from "./user-crumbs";
import { deedPage, placeOf, userAt } from "./user-page.server";

export const loader = consoleRoute((asked) => deedPage(asked, "delete"));

export const action = consoleRoute(async (asked) => {
  const at = placeOf(asked);
  try {
    await deleteCustomerUser(asked.actor, userAt(asked));
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.usersOfCustomer, at, { deleted: at.customerUserId }), 303);
});

export const meta = () => title(texts.deletion);

export const handle = userHandle(texts.deletion);

/** Delete asks first. Row S9. */
export default function DeleteUser() {
  const { user, at } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { name, email, customer, first } = user;
  return (
    <Confirm
      question={texts.deletion}
      submit={texts.yes}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.changeCustomerUser, at) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.deletionText, { name, email, customer: customer.name })}</p>
      {first && <p>{texts.deletionFirst}</p>}
    </Confirm>
  );
}

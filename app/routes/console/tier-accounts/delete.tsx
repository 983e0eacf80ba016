import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isProvider } from "~/auth/actor";
import { countUsersOf } from "~/domain/customer-users/delete";
import { deleteTierAccount } from "~/domain/tier-accounts/delete";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { demand } from "~/domain/tier-accounts/policy";
import { childrenOf } from "~/domain/tier-accounts/tree";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { userTexts } from "~/texts/customer-users";
import { deletionTexts } from "~/texts/decisions";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { accountCrumbs } from "./account-page";

const texts = consoleTexts.deletion;

export const loader = consoleRoute(async ({ actor, params }) => {
  const account = await findTierAccount(actor, params.tierAccountId!);
  demand(actor, account.may.delete);
  const { id, grandparent, parent, snapshot } = account;
  const [children, users] = await Promise.all([
    childrenOf(actor, id),
    isProvider(actor.company) ? countUsersOf(id) : 0,
  ]);
  return { companyId: actor.company.id, id, name: snapshot.name, children, users, above: { grandparent, parent } };
});

export const action = consoleRoute(async ({ actor, params }) => {
  const { companyId, tierAccountId } = params as { companyId: string; tierAccountId: string };
  try {
    await deleteTierAccount(actor, tierAccountId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.tierAccounts, { companyId }, { deleted: tierAccountId }), 303);
});

interface Page {
  companyId: string;
  id: string;
  name: string;
  above: Parameters<typeof accountCrumbs>[1];
}

export const meta = ({ data }: { data?: Page }) => title(say(texts.question, { name: data?.name ?? "" }));

export const handle = pageHandle<Page>(({ companyId, id, name, above }) => [
  ...accountCrumbs(companyId, above),
  { label: name, href: href(paths.tierAccount, { companyId, tierAccountId: id }) },
  { label: consoleTexts.delete },
]);

/** Delete asks first; of an account with children it says that they go first. Row C11. */
export default function DeleteTierAccount() {
  const { companyId, id, name, children, users } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const at = { companyId, tierAccountId: id };
  const problems = refusal?.problems ?? [];
  if (children)
    return (
      <Confirm
        question={say(deletionTexts.notYet, { name })}
        cancel={{ label: consoleTexts.close, href: href(paths.tierAccount, at) }}
        problems={problems}
      >
        <p>{say(deletionTexts.children, children)}</p>
        <p>
          <a className="link" href={href(paths.tierAccountChildren, at)}>
            {deletionTexts.seeChildren}
          </a>
        </p>
      </Confirm>
    );
  return (
    <Confirm
      question={say(texts.question, { name })}
      submit={consoleTexts.delete}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.tierAccount, at) }}
      problems={problems}
    >
      <p>{texts.text}</p>
      {users > 0 && <p>{say(userTexts.accountDeletion, { count: users })}</p>}
    </Confirm>
  );
}

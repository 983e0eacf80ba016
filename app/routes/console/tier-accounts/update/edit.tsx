import { useActionData, useLoaderData } from "@remix-run/react";
import { accountDataOf } from "~/domain/tier-accounts/forms";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { editedAccount } from "./draft.server";
import { UpdateFrame } from "./frame";
import { updateHandle } from "./handle";
import { save } from "./save.server";
import { UpdateData } from "./update-data";

export const loader = consoleRoute(async (asked) => ({
  account: await editedAccount(asked),
  companyId: asked.actor.company.id,
}));

export const action = consoleRoute(async (asked) => save(asked, await editedAccount(asked)));

export const meta = () => title(consoleTexts.wizard.update);

export const handle = updateHandle;

/** Edit opens the update wizard at Account data; Back reaches type and parent. Row C9. */
export default function Edit() {
  const { account, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = { companyId, tierAccountId: account.id };
  return (
    <UpdateFrame at={at} account={account} step="data">
      <UpdateData
        account={account}
        values={{ ...accountDataOf(account.snapshot) }}
        baseVersion={account.version}
        chosen={null}
        answer={answer}
        cancel={href(paths.tierAccount, at)}
        action={href(paths.updateTierAccount, at)}
        back={href(paths.keepTierAccountUpdate, at)}
        follow={href(paths.keepTierAccountUpdate, at, { to: "country" })}
      />
    </UpdateFrame>
  );
}

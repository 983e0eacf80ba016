import { useActionData, useLoaderData } from "@remix-run/react";
import { accountDataOf } from "~/domain/tier-accounts/forms";
import { parentName } from "~/domain/tier-accounts/parents";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { updateDraft } from "./draft.server";
import { UpdateFrame } from "./frame";
import { updateHandle } from "./handle";
import { save } from "./save.server";
import { UpdateData } from "./update-data";

export const loader = consoleRoute(async (asked) => {
  const { account, draft, place, at } = await updateDraft(asked);
  const { data, baseVersion = account.version } = draft.answers;
  const { type, parent } = account.snapshot;
  const moves = place.type !== type || place.parentId !== (parent?.id ?? null);
  const chosen = moves ? { type: place.type, parent: await parentName(asked.actor, place.parentId) } : null;
  return { account, values: { ...accountDataOf(account.snapshot), ...data }, baseVersion, chosen, at };
});

export const action = consoleRoute(async (asked) => {
  const { account, draft } = await updateDraft(asked);
  return save(asked, account, draft.answers, draft.id);
});

export const meta = () => title(consoleTexts.wizard.update);

export const handle = updateHandle;

/** Account data again, after type and parent have been looked at. Row C9. */
export default function UpdateAccountData() {
  const { account, values, baseVersion, chosen, at } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <UpdateFrame at={at} account={account} step="data">
      <UpdateData
        account={account}
        values={values}
        baseVersion={baseVersion}
        chosen={chosen}
        answer={answer}
        cancel={href(paths.tierAccount, at)}
        action={href(paths.updateTierAccountData, at)}
        back={href(paths.keepTierAccountDraft, at, { to: "parent" })}
        follow={href(paths.keepTierAccountDraft, at, { to: "country" })}
      />
    </UpdateFrame>
  );
}

import type { FoundTierAccount } from "~/domain/tier-accounts/find";
import { accountDataOf } from "~/domain/tier-accounts/forms";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Notice } from "~/ui/notice";
import { inWords } from "../account-sections";
import type { AccountField } from "~/domain/tier-accounts/snapshot";
import type { AccountKind } from "../wizard/answers";
import type { Refused } from "../../../form";
import { DataStep } from "../wizard/data-step";

const texts = consoleTexts.wizard;

interface Props {
  account: Pick<FoundTierAccount, "snapshot" | "version">;
  /** What the form starts with. */
  values: Record<string, string>;
  /** The version the person began to edit. */
  baseVersion: number;
  /** Type and parent as this wizard is about to set them, when they differ from what is stored. */
  chosen: { type: AccountKind; parent: string | null } | null;
  answer: Refused | undefined;
  action: string;
  back: string;
  follow: string;
  cancel: string;
}

const placeOf = (type: AccountKind, parent: string | null) => ({
  type: consoleTexts.types[type],
  parent: parent ?? consoleTexts.none,
});

/** The account's form. When somebody else saved meanwhile, it shows both values and saves over the newer one knowingly. */
export function UpdateData({ account, values, baseVersion, chosen, answer, action, back, follow, cancel }: Props) {
  const stale = answer?.code === "stale";
  const current = accountDataOf(account.snapshot);
  const typed = answer?.result.initialValue ?? {};
  const differs = (field: string, value: string) =>
    value ? say(texts.storedNow, { value: inWords(field as AccountField, value) }) : texts.storedNothing;
  const stored = Object.fromEntries([
    ...Object.entries(current)
      .filter(([field]) => answer?.both?.includes(field))
      .map(([field, value]) => [field, differs(field, value)]),
    ...(answer?.taken ?? []).map((field) => [field, texts.takenOver]),
  ]) as Record<string, string>;
  const version = stale ? account.version : Number(typed.baseVersion ?? baseVersion);
  return (
    <>
      {stale && <Notice tone="wait">{texts.anyway}</Notice>}
      {chosen && (
        <Notice tone="info" title={texts.moves}>
          {say(texts.movesTo, placeOf(chosen.type, chosen.parent))}{" "}
          {say(texts.storedPlace, placeOf(account.snapshot.type, account.snapshot.parent?.name ?? null))}
        </Notice>
      )}
      <DataStep
        action={action}
        result={answer?.result ?? null}
        values={values}
        stored={stored}
        hidden={<input type="hidden" name="baseVersion" value={version} />}
        back={back}
        follow={follow}
        cancel={cancel}
        submit={consoleTexts.save}
      />
    </>
  );
}

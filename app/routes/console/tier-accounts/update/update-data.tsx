import type { SubmissionResult } from "@conform-to/react";
import type { FoundTierAccount } from "~/domain/tier-accounts/find";
import { accountDataOf } from "~/domain/tier-accounts/forms";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Notice } from "~/ui/notice";
import { inWords } from "../account-sections";
import type { AccountField } from "~/domain/tier-accounts/snapshot";
import { DataStep } from "../wizard/data-step";

const texts = consoleTexts.wizard;

interface Props {
  account: Pick<FoundTierAccount, "snapshot" | "version">;
  /** What the form starts with. */
  values: Record<string, string>;
  /** The version the person began to edit. */
  baseVersion: number;
  answer: { result: SubmissionResult<string[]>; code: string } | undefined;
  action: string;
  back: string;
}

/** The account's form. When somebody else saved meanwhile, it shows both values and saves over the newer one knowingly. */
export function UpdateData({ account, values, baseVersion, answer, action, back }: Props) {
  const stale = answer?.code === "stale";
  const current = accountDataOf(account.snapshot);
  const typed = answer?.result.initialValue ?? {};
  const stored = Object.fromEntries(
    Object.entries(current)
      .filter(([field, value]) => stale && String(typed[field] ?? "") !== value)
      .map(([field, value]) => [
        field,
        value ? say(texts.storedNow, { value: inWords(field as AccountField, value) }) : texts.storedNothing,
      ]),
  );
  const version = stale ? account.version : Number(typed.baseVersion ?? baseVersion);
  return (
    <>
      {stale && <Notice tone="wait">{texts.anyway}</Notice>}
      <DataStep
        action={action}
        result={answer?.result ?? null}
        values={values}
        stored={stored}
        hidden={<input type="hidden" name="baseVersion" value={version} />}
        back={back}
        submit={consoleTexts.save}
      />
    </>
  );
}

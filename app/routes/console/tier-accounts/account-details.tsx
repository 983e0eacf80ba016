import { useOutletContext } from "@remix-run/react";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Time } from "~/ui/time";
import type { AccountPage } from "./account-page";

const texts = consoleTexts.account;

/** When the account was made and last changed, and by whom. Row C8. */
export default function AccountDetails() {
  const { account, timeZone } = useOutletContext<AccountPage>();
  const moment = (value: Date, name: string) => (
    <>
      <Time value={value} timeZone={timeZone} look="absolute" /> {say(texts.by, { name })}
    </>
  );
  return (
    <DefinitionList
      items={[
        { term: texts.created, value: moment(account.createdAt, account.createdBy) },
        { term: texts.updated, value: moment(account.updatedAt, account.updatedBy) },
        { term: texts.identifier, value: <Id value={account.id} /> },
      ]}
    />
  );
}

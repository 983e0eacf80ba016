import type { FoundCustomerUser } from "~/domain/customer-users/find";
import { userTexts as texts } from "~/texts/customer-users";
import { phoneInWords } from "~/texts/phones";
import { DefinitionList } from "~/ui/definition-list";
import { languageName } from "./user-fields";

/** The same to somebody who may only look. */
export const UserFacts = ({ user }: { user: Pick<FoundCustomerUser, "email" | "phone" | "language" | "status"> }) => (
  <DefinitionList
    items={[
      { term: texts.fields.email, value: user.email },
      { term: texts.fields.phone, value: user.phone && phoneInWords(user.phone) },
      { term: texts.fields.language, value: user.language ? languageName(user.language) : texts.fields.storeLanguage },
      { term: texts.fields.status, value: texts.statuses[user.status] },
    ]}
  />
);

import type { FoundSignUp } from "~/domain/sign-ups/find";
import { href, paths } from "~/paths";
import { addressLabels } from "~/texts/addresses";
import { consoleTexts } from "~/texts/console";
import { countryName } from "~/texts/countries";
import { phoneInWords } from "~/texts/phones";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import { Card, Cards } from "~/ui/card";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Time } from "~/ui/time";

const texts = signUpTexts.details;
const { fields } = consoleTexts;

interface Props {
  signUp: FoundSignUp;
  companyId: string;
  timeZone: string;
}

/** The customer and the user that a sign-up has become; who is not erased yet can be, by whoever may. */
function becameItems({ tierAccountId, customerUserId, became, may }: FoundSignUp, companyId: string) {
  if (tierAccountId === null || became === null) return [];
  const user = customerUserId && { companyId, tierAccountId, customerUserId };
  return [
    {
      term: texts.customer,
      value: became.gone ? (
        <>
          <Id value={tierAccountId} /> {texts.customerGone}
        </>
      ) : (
        <Id value={tierAccountId} href={href(paths.tierAccount, { companyId, tierAccountId })} />
      ),
    },
    {
      term: texts.user,
      value:
        became.name === null ? (
          texts.userErased
        ) : (
          <>
            <span dir="auto">{became.name}</span>{" "}
            {may.eraseUser && user && (
              <a className="link" href={href(paths.eraseCustomerUser, user)} data-confirm="">
                {texts.erase}
              </a>
            )}
          </>
        ),
    },
  ];
}

/** What somebody said at sign-up, and what has become of it. */
export function Answers({ signUp, companyId, timeZone }: Props) {
  const { answers, termsVersion, confirmedAt, decidedAt } = signUp;
  const labels = addressLabels(answers.country);
  const at = (value: Date | null) => value && <Time value={value} timeZone={timeZone} look="absolute" />;
  return (
    <Cards>
      <Card width="half" title={texts.organization}>
        <DefinitionList
          items={[
            { term: fields.name, value: answers.organization },
            { term: fields.taxId, value: answers.taxId },
            {
              term: labels.addressLine1,
              value: [answers.addressLine1, answers.addressLine2].filter(Boolean).join(", "),
            },
            { term: labels.postalCode, value: answers.postalCode },
            { term: labels.city, value: answers.city },
            { term: labels.state, value: answers.state },
            { term: fields.country, value: answers.country && countryName(answers.country) },
          ]}
        />
      </Card>
      <Card width="half" title={texts.person}>
        <DefinitionList
          items={[
            { term: signUpTexts.approvals.columns.person, value: answers.name },
            { term: fields.email, value: answers.email },
            { term: fields.phone, value: phoneInWords(answers.phone) },
            { term: texts.signedUp, value: at(signUp.createdAt) },
            { term: texts.confirmed, value: at(confirmedAt) },
            { term: texts.terms, value: termsVersion && say(texts.version, { version: termsVersion }) },
          ]}
        />
      </Card>
      {decidedAt && (
        <Card width="half" title={texts.decided}>
          <DefinitionList
            items={[
              { term: texts.by, value: signUp.decidedBy },
              { term: texts.decided, value: at(decidedAt) },
              ...(signUp.status === "denied"
                ? [{ term: texts.reason, value: signUp.reason }]
                : becameItems(signUp, companyId)),
            ]}
          />
        </Card>
      )}
    </Cards>
  );
}

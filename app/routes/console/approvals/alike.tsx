import type { KnownUser, OtherSignUp } from "~/domain/sign-ups/find";
import type { Duplicate } from "~/domain/tier-accounts/duplicates";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import { Notice } from "~/ui/notice";
import { Id } from "~/ui/id";
import { Dotted } from "~/ui/page-head";

const texts = signUpTexts.details;

interface Props {
  accounts: readonly Duplicate[];
  users: readonly KnownUser[];
  others: readonly OtherSignUp[];
  companyId: string;
}

/** Who is known already and may be the same: nothing is joined by itself. */
export function Alike({ accounts, users, others, companyId }: Props) {
  const found = [
    ...accounts.map(({ id, name }) => ({
      ...{ id, name, why: texts.alikeAccount },
      href: href(paths.tierAccount, { companyId, tierAccountId: id }),
    })),
    ...users.map(({ id, name, tierAccountId, customer }) => ({
      ...{ id, name, why: say(texts.alikeUser, { customer }) },
      href: href(paths.changeCustomerUser, { companyId, tierAccountId, customerUserId: id }),
    })),
    ...others.map(({ id, organization, status }) => ({
      ...{ id, name: organization },
      why: say(texts.alikeSignUp, { status: signUpTexts.approvals.states[status].toLowerCase() }),
      href: href(paths.approval, { companyId, signUpId: id }),
    })),
  ];
  if (found.length === 0) return <Notice tone="ok">{texts.noneAlike}</Notice>;
  return (
    <ul className="alike">
      {found.map(({ id, name, why, href: address }) => (
        <li key={id}>
          <a href={address} dir="auto">
            {name}
          </a>
          <p className="soft">
            <Dotted items={[<Id key="id" value={id} copy={false} />, why]} />
          </p>
        </li>
      ))}
    </ul>
  );
}

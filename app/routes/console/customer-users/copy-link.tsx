import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import type { UserPlace } from "./user-head";

interface Props {
  user: { id: string; name: string; email: string };
  at: UserPlace;
  link: string;
  /** The person was added a moment ago: the way leads back to the list, which says so. */
  added: boolean;
}

/** A link that was just made, this once. */
export function CopyLink({ user, at, link, added }: Props) {
  const next = added ? href(paths.usersOfCustomer, at, { added: user.id }) : href(paths.changeCustomerUser, at);
  return (
    <>
      <PageHead title={say(texts.copyTitle, { name: user.name })} />
      <Notice tone="wait">{say(texts.copyText, { email: user.email })}</Notice>
      <p className="to-copy">
        <Id value={link} />
      </p>
      <p>
        <LinkButton tone="main" href={next}>
          {texts.copyDone}
        </LinkButton>
      </p>
    </>
  );
}

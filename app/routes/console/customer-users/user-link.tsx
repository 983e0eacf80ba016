import type { FoundCustomerUser } from "~/domain/customer-users/find";
import { canEnter, isOpenLink } from "~/domain/customer-users/status";
import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { Section } from "~/ui/page-head";
import { Time, timeText } from "~/ui/time";
import type { UserPlace } from "./user-head";
import { LinkStatus } from "./user-states";

interface Props {
  user: Pick<
    FoundCustomerUser,
    "link" | "linkExpiry" | "status" | "lastSignInAt" | "hasPassword" | "mustChangePassword" | "nickname" | "may"
  >;
  at: UserPlace;
  timeZone: string;
}

/** How somebody gets in: when they last did, what password they have, and how their password link stands. Decision 6. */
export function UserLink({ user, at, timeZone }: Props) {
  const { link, linkExpiry, status, lastSignInAt, hasPassword, mustChangePassword, nickname, may } = user;
  const open = isOpenLink(link);
  const until = link !== "waiting" && linkExpiry && (open || link === "expired");
  const password = hasPassword ? (mustChangePassword ? "temporary" : "own") : "none";
  return (
    <Section
      title={texts.signIn}
      actions={
        may.manage && (
          <div className="deeds">
            {open && (
              <LinkButton size="small" href={href(paths.withdrawPasswordLink, at)} data-confirm="">
                {texts.withdrawLink}
              </LinkButton>
            )}
            {canEnter(status) && nickname && (
              <LinkButton size="small" href={href(paths.makePasswordLink, at)} data-confirm="">
                {texts.makeLink}
              </LinkButton>
            )}
          </div>
        )
      }
    >
      <DefinitionList
        items={[
          {
            term: texts.lastSignIn,
            value: lastSignInAt ? <Time value={lastSignInAt} timeZone={timeZone} look="absolute" /> : texts.never,
          },
          { term: texts.password, value: texts.passwords[password] },
          {
            term: texts.link,
            value: link ? (
              <>
                <LinkStatus link={link} />
                {until &&
                  `, ${say(open ? texts.linkValid : texts.linkVoidSince, { time: timeText({ value: linkExpiry, timeZone }) })}`}
              </>
            ) : (
              texts.noLinkYet
            ),
          },
        ]}
      />
    </Section>
  );
}

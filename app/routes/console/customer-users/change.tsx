import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { changeCustomerUser } from "~/domain/customer-users/change";
import { ChangeUserForm } from "~/domain/customer-users/forms";
import { listMessages } from "~/domain/messages/list";
import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { passwordRulesInWords } from "~/texts/passwords";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { EditScreen } from "../tier-accounts/update/frame";
import { ChangeForm } from "./change-form";
import { detailFields } from "./user-fields";
import { customerCrumbs, type UserPage } from "./user-crumbs";
import { UserFacts } from "./user-facts";
import { UserHead } from "./user-head";
import { UserLink } from "./user-link";
import { UserMessages } from "./user-messages";
import { newsIn, placeOf, userAt, userPage } from "./user-page.server";

export const loader = consoleRoute(async (asked) => {
  const { actor, params, url } = asked;
  const [page, messages, { passwords }] = await Promise.all([
    userPage(asked),
    listMessages(actor, params.customerUserId!),
    storeSettingsOf(actor.company.id),
  ]);
  return { ...page, messages, rules: passwordRulesInWords(passwords), news: newsIn(url) };
});

export const action = consoleRoute(async (asked) => {
  const hide = ["temporary"];
  const submission = parseWithZod(await asked.form(), { schema: ChangeUserForm });
  if (submission.status !== "success") return unfit(submission, { hide });
  try {
    const changed = await changeCustomerUser(asked.actor, userAt(asked), submission.value);
    const news = changed ? "saved" : "unchanged";
    return redirect(href(paths.changeCustomerUser, placeOf(asked), { news }), 303);
  } catch (error) {
    return refused(submission, error, { fields: [...detailFields, "temporary"], hide });
  }
});

export const meta = ({ data }: { data?: UserPage }) => title(data?.user.name ?? "", texts.users);

export const handle = pageHandle<UserPage>((page) => [...customerCrumbs(page), { label: page.user.name }]);

/** A user's page: Edit, the password link, and what was mailed to them. Rows S7, S8. */
export default function ChangeUser() {
  const { account, user, at, messages, rules, news, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const waits = user.status === "pending";
  return (
    <EditScreen at={at} account={account} current="users">
      <UserHead user={user} at={at} />
      {news && !answer && (
        <Notice tone="ok" live>
          {say(texts[news], { name: user.name, email: user.email })}
        </Notice>
      )}
      {waits && (
        <Notice
          tone="wait"
          actions={
            user.may.manage && (
              <>
                <LinkButton size="small" href={href(paths.denyCustomerUser, at)} data-confirm="">
                  {texts.deny}
                </LinkButton>
                <LinkButton size="small" href={href(paths.approveCustomerUser, at)} data-confirm="">
                  {texts.approve}
                </LinkButton>
              </>
            )
          }
        >
          {texts.waits}
        </Notice>
      )}
      {user.may.manage ? (
        <ChangeForm user={user} at={at} country={account.snapshot.contactInfo.country} rules={rules} answer={answer} />
      ) : (
        <UserFacts user={user} />
      )}
      <UserLink user={user} at={at} timeZone={timeZone} />
      <UserMessages messages={messages} timeZone={timeZone} />
    </EditScreen>
  );
}

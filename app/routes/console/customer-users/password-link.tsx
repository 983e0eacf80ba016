import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { linkWays, PasswordLinkForm } from "~/domain/customer-users/forms";
import { isOpenLink } from "~/domain/customer-users/status";
import { makePasswordLink } from "~/domain/customer-users/make-password-link";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { RadioGroup } from "~/ui/choice-field";
import { Confirm } from "~/ui/confirm";
import { problemsOf } from "~/ui/error-summary";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { title } from "../page";
import { CopyLink } from "./copy-link";
import { carryToken } from "../carried-token.server";
import { takeLink } from "./copied-link.server";
import { userHandle } from "./user-crumbs";
import { deedPage, placeOf, userAt } from "./user-page.server";

export const loader = consoleRoute(async (asked) => {
  const page = await deedPage(asked);
  return { ...page, link: await takeLink(asked, page.user), added: asked.url.searchParams.has("added") };
});

export const action = consoleRoute(async (asked) => {
  const at = placeOf(asked);
  const submission = parseWithZod(await asked.form(), { schema: PasswordLinkForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    const token = await makePasswordLink(asked.actor, userAt(asked), submission.value.way);
    if (token === null) return redirect(href(paths.changeCustomerUser, at, { news: "linkMailed" }), 303);
    const headers = await carryToken(at.customerUserId, token);
    // An address of its own: what the browser has fetched ahead of this page does not show the link.
    return redirect(href(paths.makePasswordLink, at, { made: 1 }), { status: 303, headers });
  } catch (error) {
    return refused(submission, error, { fields: ["way"] });
  }
});

export const meta = () => title(texts.makeLink);

export const handle = userHandle(texts.makeLink);

/** A one-time password link, to be mailed or copied; one that was made a moment ago is shown once. Decision 6. */
export default function PasswordLink() {
  const { user, at, link, added } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ way: string }>({
    id: "link",
    defaultValue: { way: "mail" },
    lastResult: answer?.result ?? null,
  });
  const { name, email } = user;
  if (link) return <CopyLink user={user} at={at} link={link} added={added} />;
  return (
    <Confirm
      question={say(texts.linkQuestion, { name })}
      submit={texts.makeIt}
      cancel={{ label: consoleTexts.cancel, href: href(paths.changeCustomerUser, at) }}
      problems={problemsOf([fields.way], form.errors)}
      fields={
        <RadioGroup
          field={fields.way}
          label={texts.linkWay}
          choices={linkWays.map((value) => ({ value, label: say(texts.linkWays[value], { email }) }))}
        />
      }
    >
      <p>{say(texts.linkText, { email })}</p>
      {isOpenLink(user.link) && <p>{texts.linkReplaces}</p>}
    </Confirm>
  );
}

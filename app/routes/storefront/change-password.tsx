import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { customerUserDoor } from "~/auth/sessions.server";
import { changePassword } from "~/domain/customer-users/change-password";
import { ChangePasswordForm, ReplaceTemporaryPasswordForm } from "~/domain/customer-users/forms";
import { href, paths } from "~/paths";
import { Card, Cards } from "~/ui/card";
import { PageHead } from "~/ui/page-head";
import { NewPasswordFields } from "../auth/new-password-fields";
import { refused, unfit } from "../form";
import { useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { customerOf, storeOf, temporaryRoute } from "./gate.server";

export const meta: MetaFunction<typeof loader> = (page) =>
  storeTitle(page, ({ changePassword }) => changePassword.title);

export const loader = temporaryRoute(async ({ actor, ...args }) => {
  const [store, found] = await Promise.all([storeOf(args), customerOf(args)]);
  return {
    store: brandOf(store),
    email: actor.email,
    rules: store.passwords,
    temporary: found?.mustChangePassword ?? false,
  };
});

export const action = temporaryRoute(async ({ actor, form, language, ...args }) => {
  const hide = ["current", "password"];
  const temporary = (await customerOf(args))?.mustChangePassword;
  const { nickname } = await storeOf(args);
  const submission = parseWithZod(await form(), {
    schema: temporary ? ReplaceTemporaryPasswordForm : ChangePasswordForm,
  });
  if (submission.status !== "success") return unfit(submission, { hide, language });
  try {
    const secret = await changePassword(actor, {
      ...submission.value,
      userAgent: args.request.headers.get("User-Agent"),
    });
    throw redirect(href(paths.storefrontProfile, { nickname }, { "password-changed": "1" }), {
      status: 303,
      headers: { "Set-Cookie": customerUserDoor.cookie(secret) },
    });
  } catch (error) {
    return refused(submission, error, { fields: hide, hide, language });
  }
});

export default function ChangePassword() {
  const { email, rules, temporary } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = useTexts().changePassword;
  return (
    <>
      <PageHead
        title={temporary ? texts.temporaryTitle : texts.title}
        meta={temporary ? texts.temporaryLead : texts.lead}
      />
      <Cards>
        <Card width="half">
          <NewPasswordFields
            result={answer?.result}
            email={email}
            {...(!temporary && { current: texts.current })}
            label={texts.password}
            rules={rules}
            submit={texts.submit}
          />
        </Card>
      </Cards>
    </>
  );
}

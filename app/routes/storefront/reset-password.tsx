import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { ResetPasswordForm } from "~/domain/customer-users/forms";
import { findPasswordReset, resetPassword } from "~/domain/customer-users/reset-password";
import { href, paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { NewPasswordFields } from "../auth/new-password-fields";
import { linkOrVoid } from "../auth/void-link";
import { refused, unfit } from "../form";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storeOf, storeRoute } from "./gate.server";
import { StoreCard } from "./store-card";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ reset }) => reset.title);

export const loader = storeRoute(async ({ actor, context, params, language }) => {
  const store = await storeOf({ context, params });
  const shown = { store: brandOf(store), nickname: store.nickname, nonce: context.nonce };
  const find = async () => ({
    ...(await findPasswordReset(actor, store, params.token ?? "")),
    rules: store.passwords,
  });
  return linkOrVoid(context, shown, find, language);
});

export const action = storeRoute(async ({ actor, context, params, language, form }) => {
  const hide = ["password"];
  const store = await storeOf({ context, params });
  const submission = parseWithZod(await form(), { schema: ResetPasswordForm });
  if (submission.status !== "success") return unfit(submission, { hide, language });
  try {
    await resetPassword(actor, store, params.token ?? "", submission.value.password);
  } catch (error) {
    return refused(submission, error, { fields: hide, hide, language });
  }
  throw redirect(href(paths.storefrontSignIn, { nickname: store.nickname }, { "password-changed": "1" }), 303);
});

export default function StorefrontResetPassword() {
  const { store, nickname, nonce, email, rules, isVoid, result } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = useTexts().reset;
  const say = useSay();
  if (isVoid) {
    return (
      <StoreCard store={store} nonce={nonce} title={texts.voidTitle} lead={texts.void}>
        <LinkButton tone="main" href={href(paths.storefrontForgotPassword, { nickname })}>
          {texts.again}
        </LinkButton>
      </StoreCard>
    );
  }
  return (
    <StoreCard store={store} nonce={nonce} title={texts.title} lead={email && say(texts.lead, { email })}>
      <NewPasswordFields
        result={answer?.result ?? result}
        email={email}
        label={texts.password}
        rules={rules}
        submit={texts.submit}
      />
    </StoreCard>
  );
}

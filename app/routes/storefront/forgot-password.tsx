import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { askPasswordReset } from "~/domain/customer-users/ask-password-reset";
import { ForgotPasswordForm } from "~/domain/customer-users/forms";
import { href, paths } from "~/paths";
import { ForgotFields, ForgotSent } from "../auth/forgot-fields";
import { refused, unfit } from "../form";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storeOf, storeRoute } from "./gate.server";
import { StoreCard } from "./store-card";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ forgot }) => forgot.title);

export const loader = storeRoute(async ({ context, params, url }) => {
  const store = await storeOf({ context, params });
  return { store: brandOf(store), nickname: store.nickname, nonce: context.nonce, sent: url.searchParams.has("sent") };
});

export const action = storeRoute(async ({ actor, context, params, language, form }) => {
  const store = await storeOf({ context, params });
  const submission = parseWithZod(await form(), { schema: ForgotPasswordForm });
  if (submission.status !== "success") return unfit(submission, { language });
  try {
    await askPasswordReset(actor, store, submission.value.email);
  } catch (error) {
    return refused(submission, error, { language });
  }
  throw redirect(href(paths.storefrontForgotPassword, { nickname: store.nickname }, { sent: "1" }), 303);
});

export default function StorefrontForgotPassword() {
  const { store, nickname, nonce, sent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = useTexts().forgot;
  const say = useSay();
  const contact = store.support.email ?? store.support.phone ?? "none";
  const others = say(texts.others, { store: store.brand.name, contact });
  const back = <a href={href(paths.storefrontSignIn, { nickname })}>{texts.back}</a>;
  if (sent && !answer) {
    return (
      <StoreCard store={store} nonce={nonce} title={texts.sentTitle} after={back}>
        <ForgotSent text={texts.sent} nothing={`${texts.nothing} ${others}`} />
      </StoreCard>
    );
  }
  return (
    <StoreCard store={store} nonce={nonce} title={texts.title} lead={`${texts.lead} ${others}`} after={back}>
      <ForgotFields
        action={href(paths.storefrontForgotPassword, { nickname })}
        result={answer?.result}
        submit={texts.submit}
      />
    </StoreCard>
  );
}

import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { confirmSignUp, findConfirmation } from "~/domain/sign-ups/confirm";
import { ConfirmForm } from "~/domain/sign-ups/forms";
import type { SignUpStep } from "~/domain/sign-ups/status";
import { href, paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { TextField } from "~/ui/text-field";
import { linkOrVoid } from "../auth/void-link";
import { refused, unfit } from "../form";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storeOf, storeRoute } from "./gate.server";
import { StoreCard } from "./store-card";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ confirm }) => confirm.title);

const sent = (nickname: string, step: SignUpStep) => href(paths.storefrontSignUpSent, { nickname }, { step });

/** Opening the link confirms nothing: mail programs open links by themselves. */
export const loader = storeRoute(async ({ actor, context, params, language }) => {
  const store = await storeOf({ context, params });
  const { nickname, passwords: rules } = store;
  const find = async () => {
    const { email, name, organization, step } = await findConfirmation(actor, store, params.token!);
    if (step) throw redirect(sent(nickname, step));
    return { email, rules, signedUp: { name, organization } };
  };
  return linkOrVoid(context, { store: brandOf(store), nickname, nonce: context.nonce }, find, language);
});

export const action = storeRoute(async ({ actor, context, params, language, form }) => {
  const hide = ["password"];
  const store = await storeOf({ context, params });
  const submission = parseWithZod(await form(), { schema: ConfirmForm });
  if (submission.status !== "success") return unfit(submission, { hide, language });
  try {
    const step = await confirmSignUp(actor, store, params.token!, submission.value.password);
    throw redirect(sent(store.nickname, step), 303);
  } catch (error) {
    return refused(submission, error, { fields: hide, hide, language });
  }
});

/** Row S4. */
export default function StorefrontConfirmSignUp() {
  const { store, nickname, nonce, email, signedUp, isVoid, result } = useLoaderData<typeof loader>();
  const texts = useTexts().confirm;
  const say = useSay();
  const lastResult = useActionData<typeof action>()?.result ?? result;
  const [form, { password }] = useForm<{ password: string }>({ id: "confirm", lastResult });
  if (isVoid) {
    return (
      <StoreCard store={store} nonce={nonce} title={texts.voidTitle} lead={texts.void}>
        <LinkButton tone="main" href={href(paths.storefrontSignUp, { nickname })}>
          {texts.again}
        </LinkButton>
      </StoreCard>
    );
  }
  return (
    <StoreCard
      store={store}
      nonce={nonce}
      title={texts.title}
      lead={signedUp && say(texts.lead, { ...signedUp, email, store: store.brand.name })}
      after={texts.notYou}
    >
      <Form id={form.id}>
        <ErrorSummary problems={problemsOf([password], form.errors)} />
        <TextField
          field={password}
          label={texts.password}
          hint={texts.passwordHint}
          type="password"
          autoComplete="current-password"
        />
        <SubmitRow>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </StoreCard>
  );
}

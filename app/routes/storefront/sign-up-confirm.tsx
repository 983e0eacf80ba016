import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Conflict, TooSoon } from "~/domain/refusals";
import { confirmSignUp, findConfirmation } from "~/domain/sign-ups/confirm";
import type { SignUpStep } from "~/domain/sign-ups/status";
import { href, paths } from "~/paths";
import { sentence } from "~/texts/refusals";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { statusOf, headersOf } from "../errors";
import { linkOrVoid } from "../auth/void-link";
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
    const { email, step } = await findConfirmation(actor, store, params.token!);
    if (step) throw redirect(sent(nickname, step));
    return { email, rules };
  };
  return linkOrVoid(context, { store: brandOf(store), nickname, nonce: context.nonce }, find, language);
});

export const action = storeRoute(async ({ actor, context, params, language }) => {
  const store = await storeOf({ context, params });
  try {
    throw redirect(sent(store.nickname, await confirmSignUp(actor, store, params.token!)), 303);
  } catch (error) {
    if (!(error instanceof Conflict || error instanceof TooSoon)) throw error;
    return data({ problem: sentence(error, language) }, { status: statusOf(error), headers: headersOf(error) });
  }
});

/** Row S4. */
export default function StorefrontConfirmSignUp() {
  const { store, nickname, nonce, email, isVoid, result } = useLoaderData<typeof loader>();
  const texts = useTexts().confirm;
  const say = useSay();
  const problem = useActionData<typeof action>()?.problem ?? result?.error?.[""]?.[0];
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
      lead={email && say(texts.lead, { email, store: store.brand.name })}
    >
      <Form>
        <ErrorSummary problems={problem ? [{ message: problem }] : []} />
        <SubmitRow>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </StoreCard>
  );
}

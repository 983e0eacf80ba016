import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type SignUpStep, signUpSteps } from "~/domain/sign-ups/status";
import { href, paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storeOf, storeRoute } from "./gate.server";
import { StoreCard } from "./store-card";

export const meta: MetaFunction<typeof loader> = (page) =>
  storeTitle(page, ({ steps }) => steps[page.data?.step ?? "approval"].title);

export const loader = storeRoute(async ({ context, params, url }) => {
  const store = await storeOf({ context, params });
  const { validateEmail, approveAutomatically } = store.signUp;
  const first: SignUpStep = validateEmail ? "confirm" : "approval";
  const asked = url.searchParams.get("step");
  return {
    store: brandOf(store),
    nickname: store.nickname,
    nonce: context.nonce,
    step: Object.values(signUpSteps).find((step) => step === asked) ?? first,
    automatic: approveAutomatically,
  };
});

/** What comes next for somebody who has signed up; the same for everybody. Row S4. */
export default function StorefrontSignUpSent() {
  const { store, nickname, nonce, step, automatic } = useLoaderData<typeof loader>();
  const { steps: texts, signUp } = useTexts();
  const say = useSay();
  const { name } = store.brand;
  const { title, lead, text, nothing } = texts[step];
  const signIn = href(paths.storefrontSignIn, { nickname });
  return (
    <StoreCard store={store} nonce={nonce} title={title} lead={say(lead, { store: name })}>
      <Notice tone={step === "done" ? "ok" : "info"} live>
        <p>{say(text, { store: name, automatic: automatic ? "yes" : "no" })}</p>
        {nothing && <p>{nothing}</p>}
      </Notice>
      <LinkButton
        tone={step === "done" ? "main" : "plain"}
        href={step === "done" ? signIn : href(paths.storefrontHome, { nickname })}
      >
        {step === "done" ? texts.signIn : say(signUp.toHome, { store: name })}
      </LinkButton>
    </StoreCard>
  );
}

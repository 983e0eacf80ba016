import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { customerUserDoor } from "~/auth/sessions.server";
import { hasOthers } from "~/domain/customer-users/other-customers";
import { SignInForm } from "~/domain/customer-users/forms";
import { signIn } from "~/domain/customer-users/sign-in";
import { href, paths } from "~/paths";
import { Notice } from "~/ui/notice";
import { returnAddress } from "../auth/return-address";
import { SignInFields } from "../auth/sign-in-fields";
import { refused, unfit } from "../form";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { customerOf, storeOf, storeRoute } from "./gate.server";
import { StoreCard } from "./store-card";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ signIn }) => signIn.title);

export const loader = storeRoute(async ({ context, params, request, url }) => {
  const store = await storeOf({ context, params });
  const { nickname } = store;
  const home = href(paths.storefrontHome, { nickname });
  const back = returnAddress(url.searchParams.get("return"), url.origin, home);
  if (await customerOf({ context, params, request })) throw redirect(back ?? home);
  const said = url.searchParams.has("signed-out")
    ? "signedOut"
    : url.searchParams.has("password-changed")
      ? "passwordChanged"
      : null;
  return {
    store: brandOf(store),
    nickname,
    nonce: context.nonce,
    signUp: store.signUp.open,
    alone: context.ownDomain === true,
    back,
    said: said as "signedOut" | "passwordChanged" | null,
  };
});

export const action = storeRoute(async ({ actor, context, params, request, url, language, form }) => {
  const hide = ["password"];
  const store = await storeOf({ context, params });
  const submission = parseWithZod(await form(), { schema: SignInForm });
  if (submission.status !== "success") return unfit(submission, { hide, language });
  const { email, password, return: back } = submission.value;
  try {
    const former = customerUserDoor.secretOf(request);
    const secret = await signIn(actor, store, {
      email,
      password,
      former,
      userAgent: request.headers.get("User-Agent"),
    });
    const { nickname } = store;
    const home = href(paths.storefrontHome, { nickname });
    const aim = returnAddress(back, url.origin, home);
    const choice = href(paths.chooseCustomer, { nickname }, { return: aim });
    throw redirect((await hasOthers(secret)) ? choice : (aim ?? home), {
      status: 303,
      headers: { "Set-Cookie": customerUserDoor.cookie(secret) },
    });
  } catch (error) {
    return refused(submission, error, { fields: hide, hide, language });
  }
});

export default function StorefrontSignIn() {
  const { store, nickname, nonce, signUp, alone, back, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { signIn: texts, signUp: joining } = useTexts();
  const say = useSay();
  const { name } = store.brand;
  return (
    <StoreCard
      store={store}
      nonce={nonce}
      title={texts.title}
      lead={say(texts.lead, { store: name })}
      after={
        <>
          {signUp && (
            <p>
              <a href={href(paths.storefrontSignUp, { nickname })}>{joining.link}</a>
            </p>
          )}
          {!alone && <a href={paths.storefrontDoor}>{say(texts.otherStore, { store: name })}</a>}
        </>
      }
    >
      {said && !answer && <Notice tone="ok" live title={texts[said]} />}
      <SignInFields
        result={answer?.result}
        back={back}
        submit={texts.submit}
        forgot={{ label: texts.forgot, href: href(paths.storefrontForgotPassword, { nickname }) }}
      />
    </StoreCard>
  );
}

import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { Store } from "~/domain/companies/find-store";
import { signUpForm } from "~/domain/sign-ups/forms";
import { signUp } from "~/domain/sign-ups/sign-up";
import { currentTerms } from "~/domain/sign-ups/terms";
import { href, paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { type Refused, refused, unfit } from "../form";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storeOf, storeRoute } from "./gate.server";
import { SignUpFields, type Typed } from "./sign-up-fields";
import { StoreCard } from "./store-card";

/** The button that asks for another country's address form. */
const FOLLOW = "follow";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ signUp }) => signUp.title);

const termsOf = async ({ id, signUp: { requireTerms } }: Store) => (requireTerms ? currentTerms(id) : null);

export const loader = storeRoute(async ({ context, params }) => {
  const store = await storeOf({ context, params });
  const { open, validateEmail, requireAddress, formText } = store.signUp;
  const shown = {
    store: brandOf(store),
    nickname: store.nickname,
    nonce: context.nonce,
    ...{ open, validateEmail, requireAddress, formText },
    country: store.country ?? "",
    rules: store.passwords,
    terms: open ? await termsOf(store) : null,
  };
  return open ? shown : data(shown, { status: 404 });
});

/** A form that comes back: refused, or with the fields of another country. */
type Answer = Partial<Refused> & { typed?: Typed };

/** What was typed so far, in the form of another country; the password is typed again. */
function follow(form: FormData): Answer {
  const { password: _, ...typed } = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return { typed };
}

export const action = storeRoute(async ({ actor, context, params, url, language, form }) => {
  const hide = ["password"];
  const store = await storeOf({ context, params });
  if (url.searchParams.has(FOLLOW)) return data(follow(await form()));
  const { requireAddress } = store.signUp;
  const schema = signUpForm({ requireAddress, requireTerms: (await termsOf(store)) !== null });
  const submission = parseWithZod(await form(), { schema });
  if (submission.status !== "success") return unfit(submission, { hide, language });
  try {
    const step = await signUp(actor, store, submission.value, language);
    throw redirect(href(paths.storefrontSignUpSent, { nickname: store.nickname }, { step }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["email", "password"], hide, language });
  }
});

/** Row S4. */
export default function StorefrontSignUp() {
  const page = useLoaderData<typeof loader>();
  const texts = useTexts().signUp;
  const say = useSay();
  const { store, nickname, nonce, open, formText } = page;
  const answer = useActionData() as Answer | undefined;
  const { name } = store.brand;
  const signIn = href(paths.storefrontSignIn, { nickname });
  if (!open && !answer) {
    return (
      <StoreCard store={store} nonce={nonce} title={texts.closedTitle} lead={say(texts.closed, { store: name })}>
        <LinkButton tone="main" href={signIn}>
          {texts.toSignIn}
        </LinkButton>
      </StoreCard>
    );
  }
  const action = href(paths.storefrontSignUp, { nickname });
  return (
    <StoreCard
      store={store}
      nonce={nonce}
      title={texts.title}
      lead={formText || say(texts.lead, { store: name })}
      width="wide"
      after={<a href={signIn}>{texts.already}</a>}
    >
      <SignUpFields
        country={page.country}
        requireAddress={page.requireAddress}
        validateEmail={page.validateEmail}
        rules={page.rules}
        terms={page.terms}
        store={name}
        action={action}
        follow={`${action}?${FOLLOW}=1`}
        result={answer?.result}
        typed={answer?.typed}
      />
    </StoreCard>
  );
}

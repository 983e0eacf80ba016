import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { customerUserDoor } from "~/auth/sessions.server";
import { findAccount } from "~/domain/customer-users/find-account";
import { ChooseCustomerForm } from "~/domain/customer-users/forms";
import { chooseCustomer, otherCustomers } from "~/domain/customer-users/other-customers";
import { href, paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import { returnAddress } from "../auth/return-address";
import { unfit } from "../form";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storeOf, temporaryRoute } from "./gate.server";
import { StoreCard } from "./store-card";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ choose }) => choose.title);

export const loader = temporaryRoute(async ({ actor, context, params, request, url }) => {
  const store = await storeOf({ context, params });
  const home = href(paths.storefrontHome, { nickname: store.nickname });
  const secret = customerUserDoor.secretOf(request) ?? "";
  const [{ customer }, others] = await Promise.all([findAccount(actor), otherCustomers(actor, secret)]);
  return {
    ...{ store: brandOf(store), nonce: context.nonce, current: customer.name, others },
    back: returnAddress(url.searchParams.get("return"), url.origin, home) ?? home,
  };
});

export const action = temporaryRoute(async ({ actor, context, params, request, url, language, form }) => {
  const { nickname } = await storeOf({ context, params });
  const submission = parseWithZod(await form(), { schema: ChooseCustomerForm });
  if (submission.status !== "success") return unfit(submission, { language });
  const { customerUserId, return: back } = submission.value;
  const session = {
    secret: customerUserDoor.secretOf(request) ?? "",
    userAgent: request.headers.get("User-Agent"),
  };
  const secret = await chooseCustomer(actor, customerUserId, session);
  const home = href(paths.storefrontHome, { nickname });
  throw redirect(returnAddress(back, url.origin, home) ?? home, {
    status: 303,
    headers: { "Set-Cookie": customerUserDoor.cookie(secret) },
  });
});

/** Whose portal somebody sees who is a user of several customers. Row S5. */
export default function ChooseCustomer() {
  const { store, nonce, current, others, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = useTexts().choose;
  const say = useSay();
  const problems = problemsOf(
    [],
    Object.values(answer?.result.error ?? {}).flatMap((all) => all ?? []),
  );
  return (
    <StoreCard
      store={store}
      nonce={nonce}
      title={texts.title}
      lead={others.length > 0 ? say(texts.lead, { store: store.brand.name }) : texts.none}
    >
      <ErrorSummary problems={problems} />
      <SubmitRow>
        <LinkButton tone="main" href={back}>
          {say(texts.goOn, { customer: current })}
        </LinkButton>
      </SubmitRow>
      {others.map(({ id, customer }) => (
        <Form key={id}>
          <input type="hidden" name="customerUserId" value={id} />
          <input type="hidden" name="return" value={back} />
          <SubmitRow>
            <Button>{say(texts.changeOver, { customer })}</Button>
          </SubmitRow>
        </Form>
      ))}
    </StoreCard>
  );
}

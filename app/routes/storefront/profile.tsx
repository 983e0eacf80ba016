import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { changeProfile, findProfile, ProfileForm } from "~/domain/customer-users/profile";
import { href, paths } from "~/paths";
import { Card, Cards } from "~/ui/card";
import { Doors } from "~/ui/doors";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../form";
import { useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { ownRoute, storeOf } from "./gate.server";
import { ProfileFields } from "./profile-fields";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ profile }) => profile.title);

/** What an address says was just done. */
const words = { yes: "saved", no: "unchanged" } as const;

export const loader = ownRoute(async ({ actor, context, params, url }) => {
  const [store, profile] = await Promise.all([storeOf({ context, params }), findProfile(actor)]);
  const saved = url.searchParams.get("saved");
  return {
    store: brandOf(store),
    own: { language: store.language, timeZone: store.timeZone, country: store.country },
    ...{ nickname: store.nickname, profile, email: actor.email },
    passwordChanged: url.searchParams.has("password-changed"),
    said: saved === "yes" || saved === "no" ? words[saved] : null,
  };
});

export const action = ownRoute(async ({ actor, context, params, language, form }) => {
  const { nickname } = await storeOf({ context, params });
  const submission = parseWithZod(await form(), { schema: ProfileForm });
  if (submission.status !== "success") return unfit(submission, { language });
  const { baseVersion, ...profile } = submission.value;
  try {
    const { changed } = await changeProfile(actor, profile, baseVersion);
    throw redirect(href(paths.storefrontProfile, { nickname }, { saved: changed ? "yes" : "no" }), 303);
  } catch (error) {
    return refused(submission, error, { language });
  }
});

/** A person's own profile: how they are called and reached, and how they read. Row S14. */
export default function Profile() {
  const { store, own, nickname, profile, email, passwordChanged, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { profile: texts, nav } = useTexts();
  return (
    <>
      <PageHead title={texts.title} meta={email} />
      {passwordChanged && !answer && <Notice tone="ok" live title={texts.passwordChanged} />}
      {said && !answer && <Notice tone={said === "saved" ? "ok" : "info"} live title={texts[said]} />}
      <Cards>
        <Card width="wide">
          <ProfileFields
            action={href(paths.storefrontProfile, { nickname })}
            store={{ name: store.brand.name, ...own }}
            profile={profile}
            email={email}
            answer={answer}
          />
        </Card>
        <Card title={texts.security}>
          <Doors
            doors={[
              {
                href: href(paths.storefrontChangePassword, { nickname }),
                label: nav.changePassword,
                hint: texts.passwordText,
              },
              {
                href: href(paths.storefrontSessions, { nickname }),
                label: nav.sessions,
                hint: texts.sessionsText,
              },
            ]}
          />
        </Card>
      </Cards>
    </>
  );
}

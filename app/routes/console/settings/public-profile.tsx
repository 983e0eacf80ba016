import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeProfile } from "~/domain/company-profiles/change";
import { findOwnProfile } from "~/domain/company-profiles/find-own";
import { ProfileForm as Schema, profileOf } from "~/domain/company-profiles/forms";
import { demandProfile } from "~/domain/company-profiles/policy";
import { href, paths } from "~/paths";
import { mediaTexts } from "~/texts/company-media";
import { profileTexts as texts } from "~/texts/profiles";
import { LinkButton } from "~/ui/button";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { ProfileFacts } from "./profile-facts";
import { ProfileForm } from "./profile-form";
import { Saved } from "./saved";
import { savedIn, savedWord, settingsHandle, settingsTitle } from "./settings-page";

export const loader = consoleRoute(async ({ actor, url }) => ({
  own: await findOwnProfile(actor),
  ...{ saved: savedIn(url), companyId: actor.company.id },
}));

export const action = consoleRoute(async ({ actor, form }) => {
  demandProfile(actor);
  const submission = parseWithZod(await form(), { schema: Schema });
  if (submission.status !== "success") return unfit(submission);
  try {
    const saved = savedWord(await changeProfile(actor, profileOf(submission.value), submission.value.baseVersion));
    throw redirect(href(paths.publicProfile, { companyId: actor.company.id }, { saved }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = () => settingsTitle(texts.title);

export const handle = settingsHandle(texts.title);

/** Settings › Account › Public profile: what partners see of the company. Row P9. */
export default function PublicProfile() {
  const { own, saved, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={texts.title}
        meta={texts.lead}
        actions={<LinkButton href={href(paths.companyMedia, { companyId })}>{mediaTexts.link}</LinkButton>}
      />
      <Saved word={answer ? null : saved} />
      {own.may.change ? (
        <ProfileForm own={own} companyId={companyId} answer={answer} />
      ) : (
        <ProfileFacts profile={own.profile} />
      )}
    </>
  );
}

import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMedium } from "~/domain/company-media/list";
import { moveMedium } from "~/domain/company-media/move";
import { demandProfile } from "~/domain/company-profiles/policy";
import { href, paths } from "~/paths";
import { mediaTexts as texts } from "~/texts/company-media";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { mediaHandle } from "./media-page";

export const loader = consoleRoute(async ({ actor, params }) => {
  const medium = await findMedium(actor, params.mediumId!);
  demandProfile(actor);
  return { medium, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params }) => {
  await moveMedium(actor, params.mediumId!, "up");
  throw redirect(href(paths.companyMedia, { companyId: actor.company.id }), 303);
});

export const meta = () => settingsTitle(texts.up);

export const handle = mediaHandle(texts.up);

/** Puts a picture or a video one place further up; the list does it with one press. Row P9. */
export default function RaiseMedium() {
  const { medium, companyId } = useLoaderData<typeof loader>();
  return (
    <Confirm
      question={say(texts.upQuestion, { caption: medium.caption })}
      submit={texts.up}
      cancel={{ label: consoleTexts.cancel, href: href(paths.companyMedia, { companyId }) }}
    />
  );
}

import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMedium } from "~/domain/company-media/list";
import { removeMedium } from "~/domain/company-media/remove";
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
  await removeMedium(actor, params.mediumId!);
  throw redirect(href(paths.companyMedia, { companyId: actor.company.id }, { removed: "1" }), 303);
});

export const meta = () => settingsTitle(texts.remove);

export const handle = mediaHandle(texts.remove);

/** Remove asks first. Row P9. */
export default function RemoveMedium() {
  const { medium, companyId } = useLoaderData<typeof loader>();
  return (
    <Confirm
      question={say(texts.removeQuestion, { caption: medium.caption })}
      submit={texts.remove}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.companyMedia, { companyId }) }}
    >
      <p>{texts.removeText}</p>
    </Confirm>
  );
}

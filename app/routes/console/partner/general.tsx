import { useLoaderData, useOutletContext } from "@remix-run/react";
import { listPartnerMedia } from "~/domain/company-media/list";
import { findPartnerProfile } from "~/domain/partners/find-profile";
import { partnersAlike } from "~/domain/partners/same-external-id";
import { href, paths } from "~/paths";
import { countryName } from "~/texts/countries";
import { languageName } from "~/texts/languages";
import { partnerDetailTexts as texts } from "~/texts/partner-details";
import { partnerTexts } from "~/texts/partners";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Notice } from "~/ui/notice";
import { Dotted, Section } from "~/ui/page-head";
import { Status } from "~/ui/status";
import { Time } from "~/ui/time";
import { markdown } from "../../markdown.server";
import { Gallery } from "../company-media/gallery";
import { consoleRoute } from "../gate.server";
import { ContactOf } from "./contact";
import { PartnerProfileSections } from "./profile-sections";
import type { PartnerPage } from "./partner-page";

export const loader = consoleRoute(async ({ actor, params }) => {
  const partnerId = params.partnerId!;
  const [found, media, same] = await Promise.all([
    findPartnerProfile(actor, partnerId),
    listPartnerMedia(actor, partnerId),
    partnersAlike(actor, partnerId),
  ]);
  return { ...found, media, same, overview: found.profile?.overview ? markdown(found.profile.overview) : null };
});

const { facts } = texts;

/** General: who the partner is, whom one turns to there, and what it tells of itself. Row P9. */
export default function PartnerGeneral() {
  const { profile, business, technical, overview, media, same } = useLoaderData<typeof loader>();
  const { partner, companyId, timeZone } = useOutletContext<PartnerPage>();
  const at = { companyId, partnerId: partner.id };
  const externalId = (
    <Dotted
      items={[
        partner.externalId,
        partner.may.change && (
          <a key="change" className="link" href={href(paths.changePartnerExternalId, at)}>
            {texts.change}
          </a>
        ),
      ]}
    />
  );
  return (
    <>
      {same.length > 0 && (
        <Notice tone="wait" title={texts.sameExternalId}>
          {same.map(({ id, name }) => (
            <div key={id}>
              <a className="link" href={href(paths.partner, { companyId, partnerId: id })} dir="auto">
                {name}
              </a>{" "}
              <span className="soft">{id}</span>
            </div>
          ))}
        </Notice>
      )}
      <Section title={texts.company}>
        <DefinitionList
          items={[
            {
              term: facts.status,
              value: (
                <Status tone={partner.status === "active" ? "ok" : "wait"}>
                  {partnerTexts.statuses[partner.status]}
                </Status>
              ),
            },
            { term: facts.type, value: partnerTexts.types[partner.role] },
            { term: facts.id, value: <Id value={partner.id} /> },
            { term: facts.externalId, value: partner.externalId || partner.may.change ? externalId : null },
            { term: facts.country, value: partner.country && countryName(partner.country) },
            { term: facts.language, value: languageName(partner.language) },
            partner.status === "active"
              ? { term: facts.since, value: <Time value={partner.createdAt} timeZone={timeZone} look="absolute" /> }
              : {
                  term: partnerTexts.invitation.facts,
                  value: (
                    <a className="link" href={href(paths.partnerInvitation, at)}>
                      {texts.toInvitation}
                    </a>
                  ),
                },
          ]}
        />
      </Section>
      <Section title={texts.contacts}>
        <DefinitionList
          items={[
            { term: facts.business, value: business && <ContactOf person={business} /> },
            { term: facts.technical, value: technical && <ContactOf person={technical} /> },
          ]}
        />
      </Section>
      <PartnerProfileSections name={partner.name} profile={profile} overview={overview} />
      <Gallery media={media} companyId={companyId} />
    </>
  );
}

import { useLoaderData } from "@remix-run/react";
import { MOST_MEDIA } from "~/domain/company-media/limits";
import { listOwnMedia, type Medium as Shown } from "~/domain/company-media/list";
import { findOwnProfile } from "~/domain/company-profiles/find-own";
import { href, paths } from "~/paths";
import { mediaTexts as texts } from "~/texts/company-media";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { mediaHandle } from "./media-page";
import { Medium } from "./medium";

const words = ["added", "removed"] as const;

export const loader = consoleRoute(async ({ actor, url }) => {
  const [media, { profile, may }] = await Promise.all([listOwnMedia(actor), findOwnProfile(actor)]);
  return {
    ...{ media, shared: profile.shared, may, companyId: actor.company.id },
    news: words.find((word) => url.searchParams.has(word)) ?? null,
  };
});

export const meta = () => settingsTitle(texts.title);

export const handle = mediaHandle();

interface DeedsProps {
  medium: Shown;
  media: readonly Shown[];
  companyId: string;
}

function Deeds({ medium: { id, caption }, media, companyId }: DeedsProps) {
  const at = { companyId, mediumId: id };
  const move = (path: typeof paths.raiseMedium | typeof paths.lowerMedium, label: string, of: string) => (
    <form method="post" action={href(path, at)}>
      <button className="link" aria-label={say(of, { caption })}>
        {label}
      </button>
    </form>
  );
  return (
    <span className="row-deeds">
      {id !== media[0]?.id && move(paths.raiseMedium, texts.up, texts.upOf)}
      {id !== media.at(-1)?.id && move(paths.lowerMedium, texts.down, texts.downOf)}
      <a
        className="link"
        href={href(paths.removeMedium, at)}
        aria-label={say(texts.removeOf, { caption })}
        data-confirm=""
      >
        {texts.remove}
      </a>
    </span>
  );
}

/** Settings › Public profile › Pictures and videos. Row P9. */
export default function CompanyMedia() {
  const { media, shared, may, companyId, news } = useLoaderData<typeof loader>();
  const full = media.length >= MOST_MEDIA;
  const add = may.change && !full && (
    <LinkButton tone="main" icon="plus" href={href(paths.addMedium, { companyId })}>
      {texts.add}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} actions={media.length > 0 && add} />
      {news && <Notice tone="ok" live title={texts[news]} />}
      {!may.change && <p className="field-hint">{settingsTexts.ownersOnly}</p>}
      {!shared && media.length > 0 && <Notice tone="wait">{texts.unshared}</Notice>}
      {full && may.change && <Notice>{say(texts.full, { most: MOST_MEDIA })}</Notice>}
      {media.length === 0 ? (
        <EmptyState icon="inbox" title={texts.empty} action={add}>
          {texts.emptyHint}
        </EmptyState>
      ) : (
        <ol className="media" aria-label={texts.list}>
          {media.map((medium) => (
            <li key={medium.id}>
              <Medium medium={medium} companyId={companyId}>
                {may.change && <Deeds medium={medium} media={media} companyId={companyId} />}
              </Medium>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

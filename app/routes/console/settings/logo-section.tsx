import { href, paths } from "~/paths";
import { settingsTexts } from "~/texts/settings";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page-head";

const texts = settingsTexts.logo;

interface Props {
  companyId: string;
  name: string;
  nickname: string | null;
  logo: { fingerprint: string; width: number; height: number } | null;
  mayChange: boolean;
}

/** The logo on light and on dark, and the ways to change and to remove it. Row S1. */
export function LogoSection({ companyId, name, nickname, logo, mayChange }: Props) {
  const picture = logo && nickname && href(paths.storefrontLogo, { nickname, fingerprint: logo.fingerprint });
  const alt = say(texts.altNow, { company: name });
  return (
    <Section title={texts.title}>
      {picture && (
        <div className="logo-samples">
          <img className="logo-on-light" src={picture} width={logo.width} height={logo.height} alt={alt} />
          <img className="logo-on-dark" src={picture} width={logo.width} height={logo.height} alt="" />
        </div>
      )}
      <p className="field-hint">{logo ? say(texts.has, { width: logo.width, height: logo.height }) : texts.none}</p>
      {mayChange && (
        <div className="button-row">
          <LinkButton href={href(paths.changeLogo, { companyId })}>{logo ? texts.change : texts.add}</LinkButton>
          {logo && (
            <LinkButton tone="quiet" href={href(paths.removeLogo, { companyId })} data-confirm="">
              {texts.remove}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}

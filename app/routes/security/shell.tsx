import type { ReactNode } from "react";
import { paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { operatorTexts } from "~/texts/operators";
import { BrandMark } from "~/ui/brand";
import { PlainShell } from "~/ui/plain-shell";

const texts = operatorTexts.security;
const brand = { name: authTexts.product, href: paths.console };

interface Props {
  title: string;
  lead?: string;
  wide?: boolean;
  /** Where the way back leads; to the page Security when left out. */
  after?: { label: string; href: string };
  children: ReactNode;
}

/** A page about one's own login: it belongs to no company. */
export function SecurityShell({ title, lead, wide, after, children }: Props) {
  const back = after ?? { label: texts.title, href: paths.security };
  return (
    <PlainShell
      brand={brand}
      title={title}
      lead={lead}
      {...(wide && { width: "wide" })}
      after={<a href={back.href}>{back.label}</a>}
    >
      {children}
    </PlainShell>
  );
}

/** A question about one's own login: its own words are the title. */
export function ConfirmShell({ children }: { children: ReactNode }) {
  return (
    <div className="plain">
      <header className="plain-top">
        <BrandMark brand={brand} />
      </header>
      <main id="main" tabIndex={-1}>
        <div className="plain-card">{children}</div>
      </main>
    </div>
  );
}

export const securityTitle = (title: string) => [{ title: `${title} · ${authTexts.product}` }];

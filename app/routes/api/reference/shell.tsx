import type { ReactNode } from "react";
import { paths } from "~/paths";
import { apiReferenceTexts as texts } from "~/texts/api-reference";
import { authTexts } from "~/texts/auth";
import { BrandMark } from "~/ui/brand";
import { useUiTexts } from "~/ui/speech";

interface Props {
  title: ReactNode;
  lead?: ReactNode;
  /** On the page of one operation, the way back. */
  back?: boolean;
  children: ReactNode;
}

/** A page of the reference: read by whoever has its address, signed in or not. */
export function ReferenceShell({ title, lead, back, children }: Props) {
  const { skip } = useUiTexts();
  return (
    <div className="reference">
      <a className="skip" href="#main">
        {skip}
      </a>
      <header className="plain-top">
        <BrandMark brand={{ name: authTexts.product, href: paths.home }} />
      </header>
      <main id="main" tabIndex={-1}>
        {back && (
          <p>
            <a href={paths.apiReference}>{texts.all}</a>
          </p>
        )}
        <h1>{title}</h1>
        {lead && <p className="soft">{lead}</p>}
        {children}
      </main>
    </div>
  );
}

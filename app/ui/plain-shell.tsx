import type { ReactNode } from "react";
import { type Brand, BrandMark, BrandStyle } from "./brand";
import { type Support, SupportFooter } from "./storefront-shell";
import { useUiTexts } from "./speech";

export interface PlainShellProps {
  brand: Brand;
  nonce?: string | undefined;
  /** The card's h1. */
  title: ReactNode;
  /** One sentence below it. */
  lead?: ReactNode;
  /** store: 16 px and the support line, as on a storefront. */
  look?: "console" | "store";
  support?: Support;
  width?: "card" | "wide";
  /** Below the card, such as "Forgot password?". */
  after?: ReactNode;
  /** At the foot of the page, after whom to ask. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A centred card: sign in, forgot and reset password, first set-up, the door that asks for a nickname. */
export function PlainShell(props: PlainShellProps) {
  const texts = useUiTexts();
  return (
    <div className={`plain ${props.look === "store" ? "store" : ""}`}>
      <BrandStyle colour={props.brand.colour} nonce={props.nonce} />
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <header className="plain-top">
        <BrandMark brand={props.brand} />
      </header>
      <main id="main" tabIndex={-1} className={props.width === "wide" ? "plain-wide" : undefined}>
        <div className="plain-card">
          <h1>{props.title}</h1>
          {props.lead && <p className="plain-lead">{props.lead}</p>}
          {props.children}
        </div>
        {props.after && <div className="plain-after">{props.after}</div>}
      </main>
      {(props.support ?? props.footer) && (
        <SupportFooter name={props.brand.name} support={props.support}>
          {props.footer}
        </SupportFooter>
      )}
    </div>
  );
}

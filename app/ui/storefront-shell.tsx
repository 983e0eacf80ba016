import type { ReactNode } from "react";
import { type Brand, BrandMark, BrandStyle } from "./brand";
import { LinkButton } from "./button";
import { initials } from "./initials";
import { Menu, type MenuItem } from "./menu";
import { useUiTexts } from "./speech";

export interface Support {
  /** A sentence before the addresses. */
  text?: string;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}

export interface StorefrontShellProps {
  store: Brand;
  nonce?: string | undefined;
  nav: readonly { label: string; href: string; current?: boolean }[];
  /** Who is signed in; for a stranger, `signIn` is offered instead. */
  user?: {
    name: string;
    email: string;
    detail?: string;
    /** Left out where the browser's session is not the person's own. */
    signOut?: string | undefined;
    items?: readonly MenuItem[];
  };
  signIn?: { label: string; href: string };
  support?: Support;
  footer?: ReactNode;
  /** Above the page on every page. */
  banner?: ReactNode;
  children: ReactNode;
}

/** The reseller's own house: its name, logo and colour, wider and friendlier than the console. */
export function StorefrontShell(props: StorefrontShellProps) {
  const { store, user, signIn } = props;
  const texts = useUiTexts();
  return (
    <div className="store">
      <BrandStyle colour={store.colour} nonce={props.nonce} />
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <header className="store-top">
        <BrandMark brand={store} />
        {props.nav.length > 0 && (
          <nav aria-label={texts.modules} data-jump="">
            {props.nav.map(({ label, href, current }) => (
              <a key={href} href={href} aria-current={current ? "page" : undefined}>
                {label}
              </a>
            ))}
          </nav>
        )}
        {user && (
          <Menu
            label={user.name}
            look="bare"
            trigger={
              <span className="who" aria-hidden="true">
                {initials(user.name)}
              </span>
            }
            head={
              <>
                <strong dir="auto">{user.name}</strong>
                <span>{user.email}</span>
                {user.detail && <span dir="auto">{user.detail}</span>}
              </>
            }
            items={[
              ...(user.items ?? []),
              ...(user.signOut ? [{ label: texts.signOut, post: user.signOut, icon: "sign-out" } as const] : []),
            ]}
          />
        )}
        {!user && signIn && <LinkButton href={signIn.href}>{signIn.label}</LinkButton>}
      </header>
      {props.banner && <div className="store-banner">{props.banner}</div>}
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
      <SupportFooter name={store.name} support={props.support}>
        {props.footer}
      </SupportFooter>
    </div>
  );
}

/** Whom to ask: the same words at the same place on every page of a store. */
export function SupportFooter(props: { name: string; support?: Support | undefined; children?: ReactNode }) {
  const { support } = props;
  const texts = useUiTexts();
  return (
    <footer className="store-foot">
      <span dir="auto">{props.name}</span>
      {(support?.email ?? support?.phone) && (
        <p>
          {support?.text ?? texts.support} {support?.email && <a href={`mailto:${support.email}`}>{support.email}</a>}
          {support?.email && support.phone && " · "}
          {support?.phone && <a href={`tel:${support.phone.replace(/[^+\d]/gu, "")}`}>{support.phone}</a>}
        </p>
      )}
      {props.children}
    </footer>
  );
}

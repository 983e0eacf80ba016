import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";
import { Icon } from "./icon";
import { Menu, type MenuItem } from "./menu";
import { Rail, type RailModule } from "./rail";
import { SearchField } from "./search-field";
import { uiTexts } from "./texts";
import { initials } from "./initials";

export interface ConsoleShellProps {
  company: { name: string; href: string };
  /** The companies of this person; the switcher opens when there is more than one. */
  companies: readonly {
    name: string;
    href: string;
    detail?: string;
    current?: boolean;
  }[];
  modules: readonly RailModule[];
  crumbs: readonly Crumb[];
  search?: {
    action: string;
    label: string;
    placeholder?: string;
    name?: string;
    defaultValue?: string | undefined;
  };
  user: {
    name: string;
    email: string;
    signOut: string;
    items?: readonly MenuItem[];
  };
  /** Above the page on every page, such as "This is the demo". */
  banner?: ReactNode;
  children: ReactNode;
}

function CompanySwitcher({ company, companies }: Pick<ConsoleShellProps, "company" | "companies">) {
  const plate = (
    <>
      <i className="plate" aria-hidden="true">
        {initials(company.name, 1)}
      </i>
      <span className="company-name" dir="auto">
        {company.name}
      </span>
    </>
  );
  if (companies.length < 2) {
    return (
      <section className="company-box" aria-label={uiTexts.yourCompany}>
        <a className="company" href={company.href}>
          {plate}
        </a>
      </section>
    );
  }
  return (
    <section className="company-box" aria-label={uiTexts.yourCompany}>
      <Menu
        label={`${uiTexts.company}: ${company.name}`}
        look="bare"
        align="start"
        trigger={
          <span className="company">
            {plate}
            <Icon name="chevron" />
          </span>
        }
        items={companies.map(({ name, href, detail, current }) => ({
          href,
          current: current ?? false,
          noPrefetch: true,
          label: (
            <span className="company-choice">
              <i className="plate" aria-hidden="true">
                {initials(name, 1)}
              </i>
              <span>
                <span dir="auto">{name}</span>
                {detail && <small>{detail}</small>}
              </span>
            </span>
          ),
        }))}
      />
    </section>
  );
}

/** The console around a page: rail, top bar, main. It knows no noun; everything it shows comes as props. */
export function ConsoleShell(props: ConsoleShellProps) {
  const { search, user } = props;
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {uiTexts.skip}
      </a>
      <Rail modules={props.modules} top={<CompanySwitcher company={props.company} companies={props.companies} />} />
      <header className="top">
        <Breadcrumbs crumbs={props.crumbs} />
        {search && (
          <form
            method="get"
            action={search.action}
            role="search"
            aria-label={search.label}
            className="find"
            data-find=""
          >
            <SearchField
              name={search.name ?? "q"}
              label={search.label}
              placeholder={search.placeholder ?? search.label}
              defaultValue={search.defaultValue}
              slash
            />
          </form>
        )}
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
            </>
          }
          items={[...(user.items ?? []), { label: uiTexts.signOut, post: user.signOut, icon: "sign-out" }]}
        />
      </header>
      <main id="main" tabIndex={-1}>
        {props.banner}
        {props.children}
      </main>
    </div>
  );
}

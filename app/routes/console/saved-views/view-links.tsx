import { Fragment } from "react";
import type { View } from "~/domain/saved-views/list";
import { type ViewedList, viewQuery } from "~/domain/saved-views/query";
import { href, paths } from "~/paths";
import { viewTexts as texts } from "~/texts/saved-views";
import { say } from "~/texts/say";
import { ChipLink } from "~/ui/chip";
import { Icon } from "~/ui/icon";
import { Menu, type MenuItem, MoreMenu } from "~/ui/menu";
import { viewAddress } from "./view-address";

export interface ViewLinksProps {
  list: ViewedList;
  views: readonly View[];
  companyId: string;
  url: { pathname: string; search: string };
  /** The list's address without a query. */
  listPath: string;
  /** Whether the list is filtered or ordered in a way worth keeping, and the reader may keep it. */
  saveable: boolean;
}

const whose = ({ mine, name, by }: View) => (mine ? name : say(texts.sharedBy, { name: by }));

/** More than these wait in a menu. */
const IN_SIGHT = 6;

/** The saved views of a list as links, the one looked at marked, with what can be done with it. Row C1. */
export function ViewLinks({ list, views, companyId, url, listPath, saveable }: ViewLinksProps) {
  const params = new URLSearchParams(url.search);
  const showing = viewQuery(list, params);
  const current = views.find(({ id }) => id === params.get("view"));
  const changed = current !== undefined && showing !== current.query;
  const first = views.slice(0, IN_SIGHT);
  const shown = current && !first.includes(current) ? [...first, current] : first;
  const rest = views.filter((view) => !shown.includes(view));
  const to = (view: View) => viewAddress(listPath, view);
  const save = `${href(paths.saveView, { companyId }, { list })}${showing && `&${showing}`}`;
  const any = views.length > 0 || saveable;
  return (
    <div data-along="">
      {any && (
        <nav className="filter-bar views" aria-label={texts.label}>
          {views.length > 0 && (
            <ChipLink href={listPath} on={!current && showing === ""}>
              {texts.all}
            </ChipLink>
          )}
          {shown.map((view) => (
            <Fragment key={view.id}>
              <ChipLink href={to(view)} on={view === current}>
                <span className="max-w-64 truncate" dir="auto" title={whose(view)}>
                  {view.name}
                </span>
                {!view.mine && (
                  <>
                    <Icon name="users" />
                    <span className="sr-only">{`, ${whose(view)}`}</span>
                  </>
                )}
              </ChipLink>
              {view === current && <CurrentMenu view={view} companyId={companyId} showing={changed ? showing : ""} />}
            </Fragment>
          ))}
          {rest.length > 0 && (
            <Menu
              label={texts.more}
              look="button"
              align="start"
              items={rest.map((view) => ({ label: view.name, href: to(view) }))}
            />
          )}
          {saveable && (!current || changed) && (
            <a className="btn btn-ghost btn-sm" href={save} data-confirm="">
              {texts.save}
            </a>
          )}
        </nav>
      )}
    </div>
  );
}

/** Renaming, sharing, renewing and deleting the view looked at. */
function CurrentMenu(props: { view: View; companyId: string; showing: string }) {
  const { view, companyId, showing } = props;
  const { may } = view;
  const at = { companyId, viewId: view.id };
  const change = href(paths.changeView, at);
  const items: MenuItem[] = [];
  if (may.change && showing) items.push({ label: texts.keep, href: `${change}?renew=1&${showing}`, confirm: true });
  if (may.change) items.push({ label: texts.rename, href: showing ? `${change}?${showing}` : change, confirm: true });
  if (may.delete) items.push({ label: texts.delete, href: href(paths.deleteView, at), danger: true, confirm: true });
  if (items.length === 0) return null;
  return <MoreMenu of={view.name} items={items} />;
}

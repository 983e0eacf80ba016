import { carried } from "./lists";
import { SEARCH_CAP } from "~/domain/lists/search";
import { listTexts } from "~/texts/lists";
import { say } from "~/texts/say";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { Notice } from "~/ui/notice";

/** The form that ticked rows belong to; its buttons stand in the bar above the list. */
export const ROWS = "rows";

/** What of a list's address its filters do not ask for, kept along when they are set. */
export function Kept({ url, names }: { url: { search: string }; names: readonly string[] }) {
  const params = carried(url.search);
  return names.map((name) => {
    const value = params.get(name);
    return value && <input key={name} type="hidden" name={name} value={value} />;
  });
}

/** The form behind the boxes of a list: the ticked rows and the list's own query go to whichever button is pressed. */
export function RowsForm({ url, action }: { url: { search: string }; action: string }) {
  const params = [...carried(url.search)].filter(([name]) => !["after", "before"].includes(name));
  return (
    <form id={ROWS} method="get" action={action}>
      {params.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
    </form>
  );
}

/**
 * Export: the ticked rows, or all that the list finds, as CSV or XLSX.
 * @param action where it stands, when that is not where the form of the rows leads
 */
export function ExportMenu({ action }: { action?: string }) {
  return (
    <details className="menu-box menu-end" data-menu="">
      <summary className="btn">
        {listTexts.export}
        <Icon name="down" />
      </summary>
      <div className="menu-list chip-body">
        <p className="soft">{listTexts.exportHint}</p>
        <div className="button-row">
          <Button form={ROWS} formAction={action} name="format" value="csv" size="small">
            {listTexts.csv}
          </Button>
          <Button form={ROWS} formAction={action} name="format" value="xlsx" size="small">
            {listTexts.xlsx}
          </Button>
        </div>
      </div>
    </details>
  );
}

/** A search that finds more than a list can put in order says so. */
export function MoreThanShown({ search, total }: { search: string; total: number }) {
  if (search === "" || total <= SEARCH_CAP) return null;
  return <Notice>{say(listTexts.moreThanShown, { cap: SEARCH_CAP })}</Notice>;
}

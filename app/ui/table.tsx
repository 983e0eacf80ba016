import type { ReactNode } from "react";
import { Icon } from "./icon";
import { useUiTexts } from "./speech";

export interface Column<Row> {
  key: string;
  /** Null over what can be done: the header "Actions" is for screen readers alone. */
  head: string | null;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular figures. */
  num?: boolean;
  /** Quieter ink. */
  soft?: boolean;
  /** Free text: even a long word may break, so that it does not widen the table. */
  wrap?: boolean;
  /** The header links to this address, which sorts by this column (or turns the order round). */
  sort?: { href: string; order?: "ascending" | "descending" | undefined };
  /** 1 always (default), 2 not on phones, 3 on wide screens only. */
  priority?: 1 | 2 | 3;
  /** Left out of narrow tables by its priority, but there again where rows are stacked on a phone. */
  stacked?: boolean;
  /** Printed before the value where rows are stacked on a phone. */
  narrowLabel?: string;
}

export interface TableProps<Row> {
  /** Names the table for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A box to tick before each row, sent by the form with this id; rows without a label have none. */
  tick?: { form: string; name: string; label: (row: Row) => string | null; head: string; all: string };
  /** The last cell, usually a `MoreMenu`. */
  menu?: (row: Row) => ReactNode;
  /** Shown instead of the table when there are no rows, usually an `EmptyState`. */
  empty?: ReactNode;
  /** small: no sticky head, for a table inside a section. dense: closer columns, where there are many of them. */
  size?: "normal" | "small" | "dense";
}

function look<Row>(column: Column<Row>, head: boolean): string | undefined {
  const classes = [
    column.num && "num",
    !head && column.soft && "soft",
    !head && column.wrap && "wrap",
    column.priority && column.priority > 1 && `p${column.priority}`,
    !head && column.stacked && "stacked",
  ].filter(Boolean);
  return classes.length > 0 ? classes.join(" ") : undefined;
}

function Actions() {
  return <span className="sr-only">{useUiTexts().actions}</span>;
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column;
  if (!sort) {
    return (
      <th scope="col" className={look(column, true)}>
        {column.head ?? <Actions />}
      </th>
    );
  }
  return (
    <th scope="col" className={look(column, true)} aria-sort={sort.order}>
      <a href={sort.href} data-sort="">
        {column.head}
        {sort.order && <Icon name={sort.order === "ascending" ? "arrow-up" : "arrow-down"} />}
      </a>
    </th>
  );
}

function box({ form, name }: { form: string; name: string }, value: string, label: string | null) {
  if (label === null) return null;
  return <input type="checkbox" className="checkbox" form={form} name={name} value={value} aria-label={label} />;
}

/** A list: sticky head, sort links, the first column names the row; on a phone every row becomes a small card. */
export function Table<Row>({ caption, columns, rows, rowKey, tick, menu, empty, size }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  const looks = columns.map((column) => look(column, false));
  return (
    <div className="list-box">
      <table className={size === undefined || size === "normal" ? "list" : `list list-${size}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {tick && (
              <th scope="col" className="tick" data-tick-all={tick.all}>
                <span className="sr-only">{tick.head}</span>
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
            {menu && (
              <th scope="col">
                <Actions />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {tick && <td className="tick">{box(tick, rowKey(row), tick.label(row))}</td>}
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className={looks[index]} data-label={column.narrowLabel}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={looks[index]} data-label={column.narrowLabel}>
                    {column.cell(row)}
                  </td>
                ),
              )}
              {menu && <td className="more">{menu(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Name over id, the first cell of most lists. */
export function NameCell({ name, href, id }: { name: string; href?: string; id?: ReactNode }) {
  return (
    <>
      {href ? (
        <a className="name" href={href} dir="auto">
          {name}
        </a>
      ) : (
        <span className="name" dir="auto">
          {name}
        </span>
      )}
      {id && <div className="id">{id}</div>}
    </>
  );
}

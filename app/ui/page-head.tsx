import type { ReactNode } from "react";

export interface PageHeadProps {
  title: ReactNode;
  /** Below the title: id, kind, version. */
  meta?: ReactNode;
  /** Buttons, the primary one last, then the ⋮ menu. */
  actions?: ReactNode;
}

export function PageHead({ title, meta, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        <h1 dir="auto">{title}</h1>
        {meta && <div className="page-meta">{meta}</div>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  );
}

/** Things side by side in `meta`, a point between them. */
export function Dotted({ items }: { items: readonly ReactNode[] }) {
  const shown = items.filter((item) => item !== null && item !== undefined && item !== false && item !== "");
  return (
    <>
      {shown.map((item, index) => (
        <span key={index} className={index > 0 ? "dotted" : undefined}>
          {item}
        </span>
      ))}
    </>
  );
}

/** A titled part of a page. */
export function Section({ title, actions, children }: { title: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Main text with a column of facts beside it. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="columns-aside">
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  );
}

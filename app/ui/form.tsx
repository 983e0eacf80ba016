import type { FormHTMLAttributes, ReactNode } from "react";
import { Button } from "./button";
import { useUiTexts } from "./speech";

export type FormProps = Omit<FormHTMLAttributes<HTMLFormElement>, "style"> & {
  children: ReactNode;
};

/** A plain form that the server judges: the browser's own bubbles stay away. */
export function Form({ method = "post", className, children, ...rest }: FormProps) {
  return (
    <form {...rest} method={method} noValidate className={className ?? "form"}>
      {/* Enter in a field presses a form's first button: so it goes on, never back. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      {children}
    </form>
  );
}

/** The buttons below a form: `start` on the left (Back, Cancel), the primary one at the end. */
export function SubmitRow({ start, children }: { start?: ReactNode; children: ReactNode }) {
  return (
    <div className="submit-row">
      <div className="submit-start">{start}</div>
      <div className="submit-end">{children}</div>
    </div>
  );
}

export interface FilterFormProps {
  /** The list's own address. */
  action: string;
  /** Names the form for screen readers. */
  label: string;
  children: ReactNode;
  /** Buttons at the end of the bar. */
  end?: ReactNode;
}

/** The bar above a list. A GET form: it submits as one types when the script runs, with its button when not. */
export function FilterForm({ action, label, children, end }: FilterFormProps) {
  const texts = useUiTexts();
  return (
    <form method="get" action={action} role="search" aria-label={label} className="filter-bar" data-filter="">
      {children}
      <Button className="without-script">{texts.apply}</Button>
      {end && <div className="filter-end">{end}</div>}
    </form>
  );
}

/** The part of a list that a filter form renews. */
export function Results({ children }: { children: ReactNode }) {
  return (
    <div id="results" data-results="" aria-live="off">
      {children}
    </div>
  );
}

import type { ReactNode } from "react";
import { useUiTexts } from "./speech";

export interface Definition {
  term: ReactNode;
  /** Nothing is shown as a dash. */
  value: ReactNode;
  /** Marks the value as changed and says what it was: "was 8 Mill Road in version 2". */
  was?: ReactNode;
}

export function DefinitionList({ items, narrow }: { items: readonly Definition[]; narrow?: boolean }) {
  const texts = useUiTexts();
  return (
    <dl className={narrow ? "facts facts-narrow" : "facts"}>
      {items.map(({ term, value, was }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd dir="auto">
            {value === null || value === undefined || value === "" ? (
              <span className="faint">
                <span aria-hidden="true">{texts.empty}</span>
                <span className="sr-only">{texts.noValue}</span>
              </span>
            ) : was ? (
              <mark>{value}</mark>
            ) : (
              value
            )}
            {was && <span className="was"> {was}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

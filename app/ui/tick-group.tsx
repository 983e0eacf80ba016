import type { ReactNode } from "react";
import { FieldError, FieldHint } from "./field";

export interface Tick {
  /** Of the box: each has its own, because a form's names stand once. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
}

export interface TickGroupProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[];
  ticks: readonly Tick[];
  /** Stands in place of the boxes when there are none. */
  empty?: ReactNode;
}

/** Things of which any number can be ticked. */
export function TickGroup({ id, label, hint, errors = [], ticks, empty }: TickGroupProps) {
  const described = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={`field choices${errors.length > 0 ? " field-bad" : ""}`}
      id={id}
      aria-describedby={described || undefined}
    >
      <legend>{label}</legend>
      <FieldHint id={id} hint={hint} />
      {ticks.length === 0 && empty}
      {ticks.map((tick) => (
        <label key={tick.name} className="choice">
          <input className="checkbox" type="checkbox" name={tick.name} defaultChecked={tick.checked} />
          <span dir="auto">
            {tick.label}
            {tick.hint && <span className="choice-hint">{tick.hint}</span>}
          </span>
        </label>
      ))}
      <FieldError id={id} errors={errors} />
    </fieldset>
  );
}

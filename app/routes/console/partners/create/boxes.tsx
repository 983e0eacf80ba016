import type { ReactNode } from "react";
import { FieldError } from "~/ui/field";

interface Box {
  /** What it stands for is its name: each field is sent once. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
}

interface Props {
  legend: string;
  hint?: string;
  boxes: readonly Box[];
  errors?: readonly string[];
  /** What the error summary leads to. */
  id: string;
}

/** Any number out of several. */
export const Boxes = ({ legend, hint, boxes, errors = [], id }: Props) => (
  <fieldset className={`field choices choice-cards${errors.length > 0 ? " field-bad" : ""}`} id={id} tabIndex={-1}>
    <legend>{legend}</legend>
    {hint && <p className="field-hint">{hint}</p>}
    {boxes.map((box) => (
      <label key={box.id} className="choice">
        <input
          className="checkbox"
          type="checkbox"
          name={box.id}
          value="on"
          defaultChecked={box.checked}
          disabled={box.disabled}
        />
        <span>
          <span dir="auto">{box.label}</span>
          {box.hint && <span className="choice-hint">{box.hint}</span>}
        </span>
      </label>
    ))}
    <FieldError id={id} errors={errors} />
  </fieldset>
);

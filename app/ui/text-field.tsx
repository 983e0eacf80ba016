import type { ReactNode } from "react";
import { FieldFrame, type FieldProps, resolveField } from "./field";

export interface TextFieldProps extends FieldProps {
  type?: "text" | "email" | "tel" | "password" | "search" | "url" | "number" | "date";
  /** The HTML autofill token, such as `organization` or `section-contact email`. */
  autoComplete?: string;
  inputMode?: "text" | "email" | "tel" | "url" | "numeric" | "decimal" | "search";
  maxLength?: number;
  spellCheck?: boolean;
  autoCapitalize?: "none" | "words" | "sentences";
  /** Shown before or after the control, such as a currency. */
  before?: ReactNode;
  after?: ReactNode;
  /** short: a code; medium: a phone number; full by default. */
  width?: "short" | "medium" | "full";
  mono?: boolean;
  /** The id of a datalist. */
  list?: string;
  /** A page that judges an answer by itself: linked below the control, and asked as one types where the script runs. */
  check?: { href: string; label: string };
}

export function TextField(props: TextFieldProps) {
  const at = resolveField(props);
  const { type = "text", width = "full", before, after } = props;
  const control = (
    <input
      className={`input${width === "full" ? "" : ` width-${width}`}${props.mono ? " mono" : ""}`}
      id={at.id}
      name={at.name}
      type={type}
      defaultValue={at.value || undefined}
      aria-describedby={at.describedBy}
      aria-invalid={at.invalid}
      aria-required={at.required || undefined}
      autoComplete={props.autoComplete}
      autoCapitalize={props.autoCapitalize}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
      spellCheck={props.spellCheck}
      disabled={props.disabled}
      list={props.list}
      data-check={props.check?.href}
      dir={type === "text" || type === "search" ? "auto" : undefined}
    />
  );
  return (
    <FieldFrame props={props} at={at}>
      {before || after ? (
        <div className="affixed">
          {before && <span className="affix">{before}</span>}
          {control}
          {after && <span className="affix">{after}</span>}
        </div>
      ) : (
        control
      )}
      {props.check && (
        <p className="field-check" role="status">
          <a className="link" href={props.check.href}>
            {props.check.label}
          </a>
        </p>
      )}
    </FieldFrame>
  );
}

export interface TextAreaFieldProps extends FieldProps {
  rows?: number;
  maxLength?: number;
}

export function TextAreaField(props: TextAreaFieldProps) {
  const at = resolveField(props);
  return (
    <FieldFrame props={props} at={at}>
      <textarea
        className="textarea"
        id={at.id}
        name={at.name}
        rows={props.rows ?? 4}
        defaultValue={at.value}
        aria-describedby={at.describedBy}
        aria-invalid={at.invalid}
        aria-required={at.required || undefined}
        maxLength={props.maxLength}
        disabled={props.disabled}
        dir="auto"
      />
    </FieldFrame>
  );
}

import type { ReactNode } from "react";
import { Icon } from "./icon";
import { useUiTexts } from "./speech";

/** The part of a Conform field that a control needs; a Conform `FieldMetadata` fits as it is. */
export interface FieldLike {
  id: string;
  name: string;
  errors?: string[] | undefined;
  initialValue?: unknown;
  required?: boolean | undefined;
}

/** What every control takes: either a Conform field, or plain id and name. */
export interface FieldProps {
  field?: FieldLike;
  id?: string;
  name?: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[];
  defaultValue?: string;
  /** Prints "optional" beside the label. */
  optional?: boolean;
  required?: boolean;
  /** The label is for screen readers only. */
  labelHidden?: boolean;
  disabled?: boolean;
  className?: string;
}

export interface Resolved {
  id: string;
  name: string;
  errors: readonly string[];
  value: string;
  required: boolean | undefined;
  describedBy: string | undefined;
  invalid: true | undefined;
}

/** One set of attributes out of a Conform field and plain props; plain props win. */
export function resolveField(props: FieldProps): Resolved {
  const { field } = props;
  const name = props.name ?? field?.name ?? "";
  const id = props.id ?? field?.id ?? name;
  const errors = props.errors ?? field?.errors ?? [];
  const initial = field?.initialValue;
  const value =
    props.defaultValue ?? (typeof initial === "string" || typeof initial === "number" ? String(initial) : "");
  const described = [props.hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    errors,
    value,
    required: props.required ?? field?.required,
    describedBy: described || undefined,
    invalid: errors.length > 0 || undefined,
  };
}

export function FieldError({ id, errors }: { id: string; errors: readonly string[] }) {
  const texts = useUiTexts();
  if (errors.length === 0) return null;
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="problem" />
      <span>
        <span className="sr-only">{texts.fieldError} </span>
        {errors.join(" ")}
      </span>
    </p>
  );
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p className="field-hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

/** Label, hint, control and error, in the order in which they are read. */
export function FieldFrame({ props, at, children }: { props: FieldProps; at: Resolved; children: ReactNode }) {
  const texts = useUiTexts();
  return (
    <div className={`field${at.invalid ? " field-bad" : ""}${props.className ? ` ${props.className}` : ""}`}>
      <label htmlFor={at.id} className={props.labelHidden ? "sr-only" : undefined}>
        {props.label}
        {props.optional && <span className="field-optional"> {texts.optional}</span>}
      </label>
      <FieldHint id={at.id} hint={props.hint} />
      {children}
      <FieldError id={at.id} errors={at.errors} />
    </div>
  );
}

/** Fields that belong together, in one column or two, under a heading. */
export function FieldGroup(props: { legend: ReactNode; hint?: ReactNode; two?: boolean; children: ReactNode }) {
  return (
    <fieldset className="field-group">
      <legend>{props.legend}</legend>
      {props.hint && <p className="field-hint">{props.hint}</p>}
      <div className={props.two ? "two" : undefined}>{props.children}</div>
    </fieldset>
  );
}

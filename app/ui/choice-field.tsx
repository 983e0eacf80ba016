import type { ReactNode } from "react";
import { FieldError, FieldFrame, FieldHint, type FieldProps, resolveField } from "./field";
import { useUiTexts } from "./speech";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps extends FieldProps {
  options: readonly (Option | { label: string; options: readonly Option[] })[];
  /** The first, empty option, such as "Choose a country". */
  empty?: string;
  autoComplete?: string;
  width?: "short" | "medium" | "full";
}

const optionElement = (option: Option) => (
  <option key={option.value} value={option.value} disabled={option.disabled}>
    {option.label}
  </option>
);

export function SelectField(props: SelectFieldProps) {
  const at = resolveField(props);
  const { width = "full" } = props;
  return (
    <FieldFrame props={props} at={at}>
      <select
        className={`select${width === "full" ? "" : ` width-${width}`}`}
        id={at.id}
        name={at.name}
        defaultValue={at.value}
        aria-describedby={at.describedBy}
        aria-invalid={at.invalid}
        aria-required={at.required || undefined}
        autoComplete={props.autoComplete}
        disabled={props.disabled}
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(optionElement)}
            </optgroup>
          ) : (
            optionElement(option)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface ChoiceGroupProps extends FieldProps {
  choices: readonly Choice[];
  /** cards: each choice is a framed row that can be pressed anywhere. */
  look?: "plain" | "cards";
  /** Checkboxes only: the values that start checked. */
  defaultValues?: readonly string[];
}

function ChoiceGroup({ kind, ...props }: ChoiceGroupProps & { kind: "radio" | "checkbox" }) {
  const texts = useUiTexts();
  const at = resolveField(props);
  const initial = props.field?.initialValue;
  const checked = props.defaultValues ?? (Array.isArray(initial) ? initial.map(String) : [at.value]);
  return (
    <fieldset
      className={`field choices${props.look === "cards" ? " choice-cards" : ""}${at.invalid ? " field-bad" : ""}`}
      aria-describedby={at.describedBy}
    >
      <legend className={props.labelHidden ? "sr-only" : undefined}>
        {props.label}
        {props.optional && <span className="field-optional"> {texts.optional}</span>}
      </legend>
      <FieldHint id={at.id} hint={props.hint} />
      {props.choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            className={kind}
            type={kind}
            id={index === 0 ? at.id : `${at.id}-${index + 1}`}
            name={at.name}
            value={choice.value}
            defaultChecked={checked.includes(choice.value)}
            disabled={choice.disabled ?? props.disabled}
            aria-invalid={at.invalid}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="choice-hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
      <FieldError id={at.id} errors={at.errors} />
    </fieldset>
  );
}

export const RadioGroup = (props: ChoiceGroupProps) => <ChoiceGroup kind="radio" {...props} />;
export const CheckboxGroup = (props: ChoiceGroupProps) => <ChoiceGroup kind="checkbox" {...props} />;

export interface CheckboxFieldProps extends FieldProps {
  defaultChecked?: boolean;
  value?: string;
}

/** One yes-or-no question. */
export function CheckboxField(props: CheckboxFieldProps) {
  const at = resolveField(props);
  const checked = props.defaultChecked ?? (at.value === "on" || at.value === (props.value ?? "on"));
  return (
    <div className={`field${at.invalid ? " field-bad" : ""}`}>
      <label className="choice">
        <input
          className="checkbox"
          type="checkbox"
          id={at.id}
          name={at.name}
          value={props.value ?? "on"}
          defaultChecked={checked}
          disabled={props.disabled}
          aria-describedby={at.describedBy}
          aria-invalid={at.invalid}
        />
        <span>{props.label}</span>
      </label>
      <FieldHint id={at.id} hint={props.hint} />
      <FieldError id={at.id} errors={at.errors} />
    </div>
  );
}

import { useId } from "react";
import type { Option } from "./choice-field";

interface FilterFieldProps {
  name: string;
  label: string;
  value: string | null;
}

/** A choice inside a filter's chip; the first one, with no value, sets the filter free. */
export function FilterSelect({
  name,
  label,
  value,
  any,
  options,
}: FilterFieldProps & { any?: string; options: readonly Option[] }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select className="select" id={id} name={name} defaultValue={value ?? ""}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A word or a day inside a filter's chip. */
export function FilterInput({
  name,
  label,
  value,
  hint,
  type = "text",
}: FilterFieldProps & { hint?: string; type?: "text" | "date" }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        className="input"
        id={id}
        name={name}
        type={type}
        defaultValue={value ?? undefined}
        autoComplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
    </div>
  );
}

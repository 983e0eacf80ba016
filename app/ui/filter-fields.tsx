import type { Option } from "./choice-field";

export interface Filter {
  /** The parameter of the list's address. */
  name: string;
  label: string;
  /** Null while the filter is free. */
  value: string | null;
  hint?: string | undefined;
  /** What there is to choose among, after `any`, which sets the filter free. Without them one types a word, or a day. */
  options?: readonly Option[] | undefined;
  any?: string | undefined;
  type?: "text" | "date" | undefined;
}

/** The field inside a filter's chip, with the filter's label or one of its own. */
export function FilterField({ filter, label = filter.label }: { filter: Filter; label?: string | undefined }) {
  const { name, value, hint, options, any, type = "text" } = filter;
  const id = `filter-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {options ? (
        <select className="select" id={id} name={name} defaultValue={value ?? ""}>
          {any !== undefined && <option value="">{any}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          className="input"
          id={id}
          name={name}
          type={type}
          defaultValue={value ?? undefined}
          autoComplete="off"
          aria-describedby={hint && `${id}-hint`}
        />
      )}
    </div>
  );
}

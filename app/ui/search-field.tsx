import { Icon } from "./icon";

export interface SearchFieldProps {
  name: string;
  /** For screen readers; the placeholder may say the same in short. */
  label: string;
  placeholder?: string;
  defaultValue?: string | undefined;
  /** `/` brings the cursor here; the page's own field goes before the one on top. */
  slash?: boolean;
  id?: string;
}

export function SearchField({ name, label, placeholder, defaultValue, slash, id }: SearchFieldProps) {
  return (
    <label className="search-field">
      <span className="sr-only">{label}</span>
      <Icon name="search" />
      <input
        className="input"
        type="search"
        id={id}
        name={name}
        placeholder={placeholder ?? label}
        defaultValue={defaultValue || undefined}
        autoComplete="off"
        spellCheck={false}
        data-slash={slash ? "" : undefined}
      />
      {slash && <kbd aria-hidden="true">/</kbd>}
    </label>
  );
}

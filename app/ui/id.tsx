import { Icon } from "./icon";
import { useUiTexts } from "./speech";

export interface IdProps {
  value: string;
  href?: string;
  /** A button that copies, where the script runs; on by default. */
  copy?: boolean;
}

/** An id, in mono, with a copy button. */
export function Id({ value, href, copy = true }: IdProps) {
  const texts = useUiTexts();
  return (
    <span className="id">
      {href ? <a href={href}>{value}</a> : value}
      {copy && (
        <clipboard-copy value={value} aria-label={`${texts.copy} ${value}`}>
          <Icon name="copy" />
        </clipboard-copy>
      )}
    </span>
  );
}

import { useUiTexts } from "./speech";

export interface Crumb {
  label: string;
  /** The last one, the page itself, has none. */
  href?: string;
}

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const texts = useUiTexts();
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={texts.breadcrumbs} className="crumbs">
      <ol>
        {crumbs.map(({ label, href }, index) => (
          <li key={index}>
            {href ? (
              <a href={href} dir="auto">
                {label}
              </a>
            ) : (
              <span aria-current={index === crumbs.length - 1 ? "page" : undefined} dir="auto">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

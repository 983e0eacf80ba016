import { useUiTexts } from "./speech";
import { type UiTexts, uiTexts } from "./texts";

export interface Problem {
  message: string;
  /** The id of the field to go to; none for the form as a whole. */
  fieldId?: string;
  /** Another page, where it can be put right. */
  href?: string;
}

/** First thing on a refused form: every problem, each a link to its field. Shows nothing when there is none. */
export function ErrorSummary({ problems, title }: { problems: readonly Problem[]; title?: string }) {
  const { errorSummary } = useUiTexts();
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} data-error-summary="">
      <h2>{title ?? errorSummary}</h2>
      <ul>
        {problems.map(({ message, fieldId, href = fieldId && `#${fieldId}` }) => (
          <li key={`${fieldId ?? ""} ${message}`}>{href ? <a href={href}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}

interface FieldWithErrors {
  id: string;
  errors?: string[] | undefined;
}

/** The problems of Conform fields, in the order in which the fields stand on the page, the form's own first. */
export function problemsOf(fields: readonly FieldWithErrors[], formErrors: readonly string[] = []): Problem[] {
  return [
    ...formErrors.map((message) => ({ message })),
    ...fields.flatMap(({ id, errors }) => (errors ?? []).map((message) => ({ message, fieldId: id }))),
  ];
}

/** A page whose form was refused says so in its title. */
export const pageTitle = (title: string, refused = false, { errorPrefix }: Pick<UiTexts, "errorPrefix"> = uiTexts) =>
  refused ? `${errorPrefix}${title}` : title;

import type { ReactNode } from "react";
import { LinkButton } from "./button";
import { errorText } from "./error-texts";
import { useSpeech } from "./speech";

export interface ErrorPageProps {
  status: number;
  /** A more exact sentence than the usual one. */
  message?: ReactNode;
  /** Printed for failures of ours, so that a visitor can quote it. */
  requestId?: string | undefined;
  /** Where to go from here. */
  home?: { label: string; href: string };
  children?: ReactNode;
}

/** What an error says; stands inside any shell, and alone in the middle of a page. */
export function ErrorPage(props: ErrorPageProps) {
  const { ui, errors } = useSpeech();
  const text = errorText(props.status, errors);
  return (
    <div className="error-page">
      <p className="error-code">{props.status}</p>
      <h1>{text.title}</h1>
      <p>{props.message ?? text.body}</p>
      {props.status >= 500 && props.requestId && (
        <p className="error-id">
          {ui.quote} <span className="id">{props.requestId}</span>
        </p>
      )}
      {props.children}
      {props.home && (
        <p className="error-home">
          <LinkButton href={props.home.href} tone="main">
            {props.home.label}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

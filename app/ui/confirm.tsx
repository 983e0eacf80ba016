import type { ReactNode } from "react";
import { Button, type ButtonTone, LinkButton } from "./button";
import { ErrorSummary, type Problem } from "./error-summary";

export interface ConfirmProps {
  /** The h1, a question: "Accept version 3 of Harbor Lane Bakery?" */
  question: string;
  /** What will follow, and whether it can be undone. */
  children?: ReactNode;
  /** Where the form is sent; this page's own address when left out. */
  action?: string;
  /** The word on the button, such as "OK" or "Delete"; without it there is nothing to be done but to go back. */
  submit?: string;
  tone?: ButtonTone;
  cancel: { label: string; href: string };
  /** Fields asked for here, such as a reason. */
  fields?: ReactNode;
  problems?: readonly Problem[];
}

/** A question with its own address. A link with `data-confirm` shows this body as a dialog. */
export function Confirm(props: ConfirmProps) {
  return (
    <div className="confirm" data-confirm-body="">
      <ErrorSummary problems={props.problems ?? []} />
      <h1 id="confirm-question">{props.question}</h1>
      {props.children && <div className="confirm-text">{props.children}</div>}
      <form method="post" action={props.action} noValidate>
        {props.fields}
        <div className="confirm-row">
          <LinkButton href={props.cancel.href} data-cancel="">
            {props.cancel.label}
          </LinkButton>
          {props.submit && <Button tone={props.tone ?? "main"}>{props.submit}</Button>}
        </div>
      </form>
    </div>
  );
}

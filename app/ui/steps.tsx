import { Icon } from "./icon";
import { useUiTexts } from "./speech";

export interface Step {
  label: string;
  /** A finished step may link back to its page. */
  href?: string;
}

/** Where one is in a wizard. `current` is the index of the step shown; those before it are done. */
export function Steps({ label, steps, current }: { label: string; steps: readonly Step[]; current: number }) {
  const texts = useUiTexts();
  return (
    <nav aria-label={label}>
      <ol className="step-list">
        {steps.map((step, index) => (
          <li
            key={step.label}
            className={index < current ? "done" : undefined}
            aria-current={index === current ? "step" : undefined}
          >
            <span className="step-mark">{index < current ? <Icon name="check" /> : index + 1}</span>
            {step.href && index < current ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
            {index < current && <span className="sr-only"> ({texts.stepDone})</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

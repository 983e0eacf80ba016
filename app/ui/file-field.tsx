import { FieldFrame, type FieldProps, resolveField } from "./field";

export interface FileFieldProps extends FieldProps {
  /** Types that the browser offers first; the server looks for itself. */
  accept?: string;
}

/** Chooses one file. */
export function FileField(props: FileFieldProps) {
  const at = resolveField(props);
  return (
    <FieldFrame props={props} at={at}>
      <input
        className="file-input"
        id={at.id}
        name={at.name}
        type="file"
        accept={props.accept}
        aria-describedby={at.describedBy}
        aria-invalid={at.invalid}
      />
    </FieldFrame>
  );
}

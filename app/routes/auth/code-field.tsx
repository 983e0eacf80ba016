import type { FieldLike } from "~/ui/field";
import { TextField } from "~/ui/text-field";

interface Props {
  field: FieldLike;
  texts: { code: string; codeHint: string };
  /** Of an authenticator app alone: a recovery code has letters and is longer. */
  digits?: boolean;
}

/** Where the code of a second factor is typed. */
export function CodeField({ field, texts, digits = false }: Props) {
  return (
    <TextField
      field={field}
      label={texts.code}
      hint={texts.codeHint}
      mono
      autoComplete="one-time-code"
      spellCheck={false}
      {...(digits ? { width: "short", inputMode: "numeric" } : { width: "medium", autoCapitalize: "none" })}
    />
  );
}

import { href, paths } from "~/paths";
import { versionTexts as texts } from "~/texts/versions";
import { Button } from "~/ui/button";
import { Form } from "~/ui/form";
import { TextField } from "~/ui/text-field";

interface Props {
  at: { companyId: string; tierAccountId: string };
  from: number;
  to: number;
}

/** Any two versions beside each other: a GET form, so that the comparison has an address. */
export function CompareForm({ at, from, to }: Props) {
  const number = (name: "from" | "to", value: number) => (
    <TextField
      id={`compare-${name}`}
      name={name}
      label={texts[name]}
      type="number"
      inputMode="numeric"
      width="short"
      defaultValue={String(value)}
    />
  );
  return (
    <Form
      method="get"
      action={href(paths.tierAccountVersions, at)}
      className="compare-form"
      aria-label={texts.compareAny}
    >
      {number("from", from)}
      {number("to", to)}
      <Button>{texts.compare}</Button>
    </Form>
  );
}

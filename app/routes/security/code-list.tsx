import { operatorTexts } from "~/texts/operators";
import { Icon } from "~/ui/icon";

const texts = operatorTexts.codes;

/** Recovery codes, to be written down, printed or copied as text. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <ul className="recovery-codes" aria-label={texts.list}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="id">
        <clipboard-copy value={codes.join("\n")} aria-label={texts.copy}>
          <Icon name="copy" />
        </clipboard-copy>
      </p>
    </>
  );
}

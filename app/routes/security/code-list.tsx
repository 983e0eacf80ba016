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
      <p className="copy-all">
        <clipboard-copy value={codes.join("\n")}>
          <Icon name="copy" />
          {texts.copy}
        </clipboard-copy>
      </p>
    </>
  );
}

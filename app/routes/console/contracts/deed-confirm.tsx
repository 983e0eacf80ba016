import type { ReactNode } from "react";
import type { AgreementType } from "~/domain/agreements/types";
import type { FoundContract } from "~/domain/contracts/find";
import { type ContractDeed, isEnrolled } from "~/domain/contracts/status";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { contractTexts as texts } from "~/texts/contracts";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import type { Problem } from "~/ui/error-summary";

interface Props {
  deed: ContractDeed;
  page: {
    contract: Pick<FoundContract, "id" | "type" | "agreement" | "partner" | "distributor" | "offered">;
    companyId: string;
    /** Why it cannot be done now. */
    closed: string | null;
  };
  problems: readonly Problem[];
  fields?: ReactNode;
  /** What is to be read first. */
  children?: ReactNode;
}

const DANGERS: readonly ContractDeed[] = ["reject", "withdraw", "terminate"];

function consequencesOf(deed: ContractDeed, type: AgreementType): string {
  const { consequences } = texts;
  if (deed === "terminate") return consequences.terminate[type];
  if (deed === "reject" || deed === "withdraw") return consequences[deed][isEnrolled(type) ? "enrolled" : "offered"];
  return consequences[deed];
}

/** The question before a deed on a contract, and what follows from it; a deed that is not open now says why instead. */
export function DeedConfirm({ deed, page: { contract, companyId, closed }, problems, fields, children }: Props) {
  const { agreement, partner, offered, type } = contract;
  const about = { agreement: agreement.name, partner: partner.name, version: offered.version };
  const shut = closed === null || problems.length > 0 ? problems : [{ message: closed }];
  return (
    <Confirm
      question={say(texts.questions[deed], about)}
      submit={closed === null ? texts.deeds[deed] : undefined}
      tone={DANGERS.includes(deed) ? "danger" : "main"}
      cancel={{
        label: closed === null ? consoleTexts.cancel : consoleTexts.close,
        href: href(paths.contract, { companyId, contractId: contract.id }),
      }}
      problems={shut}
      fields={closed === null && fields}
    >
      {closed === null && (
        <>
          {children}
          <p>{consequencesOf(deed, type)}</p>
        </>
      )}
    </Confirm>
  );
}

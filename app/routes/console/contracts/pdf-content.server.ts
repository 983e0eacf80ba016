import type { SignedContract } from "~/domain/contracts/find-signed";
import type { Drawn, Section } from "~/exports/pdf/draw";
import { agreementTexts } from "~/texts/agreements";
import { contractTexts as texts } from "~/texts/contracts";
import { say } from "~/texts/say";
import { markdown } from "../../markdown.server";

const { columns, pdf, signature } = texts;

type Fact = readonly [string, string];

const some = (term: string, value: string | Date | null): Fact[] =>
  value ? [[term, value instanceof Date ? value.toISOString() : value]] : [];

const named = ({ id, name }: { id: string; name: string }) => `${name} (${id})`;

function about(contract: SignedContract): Fact[] {
  const { agreement, distributor, partner, type, kind, status, marketplace, signed } = contract;
  return [
    [columns.contract, contract.id],
    [columns.type, agreementTexts.types[type]],
    [texts.distributor, named(distributor)],
    [texts.partner, named(partner)],
    [columns.agreement, named({ id: agreement.id, name: signed.name })],
    [columns.version, String(signed.version)],
    ...some(columns.marketplace, marketplace),
    [texts.kind, texts.kinds[kind]],
    [columns.status, texts.statuses[status]],
    ...some(columns.created, contract.createdAt),
    ...some(texts.enrolled, contract.enrolledAt),
    ...some(texts.activated, contract.activatedAt),
    ...some(texts.ended, contract.endedAt),
    ...some(texts.by, contract.endedAt && contract.endedByName),
    ...some(texts.endNote, contract.endNote),
    ...some(texts.enrolment, contract.enrolment),
  ];
}

function document({ signed }: SignedContract): Fact[] {
  return [
    ...some(texts.document, signed.documentUrl ?? signed.documentName ?? texts.noDocument),
    ...some(pdf.documentHash, signed.documentSha256),
    [signature.hash, signed.hash],
  ];
}

const signatures = ({ signatures: rows, distributor, partner }: SignedContract): Section[] =>
  rows.map((row) => ({
    ...{ kind: "facts", head: say(pdf.signature, { version: row.version }) },
    facts: [
      [signature.by, `${row.by}, ${row.email}`],
      [pdf.company, named(partner)],
      [signature.at, row.signedAt.toISOString()],
      [signature.version, String(row.version)],
      [signature.hash, row.hash],
      [signature.countersigned, row.countersignedAt ? (row.countersignedBy ?? signature.byItself) : signature.waits],
      ...(row.countersignedAt
        ? ([
            [pdf.company, named(distributor)],
            [pdf.countersignedAt, row.countersignedAt.toISOString()],
          ] as const)
        : []),
    ],
  }));

/** What the PDF of a signed contract says; all its times are in UTC. Row P2. */
export function pdfContent(contract: SignedContract): Drawn {
  const { id, signed, distributor, partner, updatedAt } = contract;
  const title = say(texts.name, { agreement: signed.name });
  return {
    ...{ title, author: distributor.name, language: "en", at: updatedAt },
    subtitle: say(pdf.between, { distributor: distributor.name, partner: partner.name }),
    sections: [
      { kind: "facts", head: texts.facts, facts: about(contract) },
      {
        ...{ kind: "text", head: say(texts.wording, { version: signed.version }) },
        html: markdown(signed.description),
      },
      { kind: "facts", head: texts.document, facts: document(contract) },
      ...signatures(contract),
    ],
    footer: (page, of) => say(pdf.page, { contract: id, page, of }),
  };
}

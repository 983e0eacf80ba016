import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { NotFound } from "~/domain/refusals";
import { env } from "~/env.server";
import { apiTexts } from "~/texts/api";
import { apiReferenceTexts as texts } from "~/texts/api-reference";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { publicRoute } from "../../auth/gate.server";
import { addressOf, refusalsOf } from "../description/document";
import { description } from "../description/file.server";
import { membersOf, sampleOf } from "../description/members";
import { parametersOf, queryWords } from "../description/parameters";
import { referenceTo } from "../description/schemas";
import type { Endpoint } from "../endpoint";
import { endpoints } from "../endpoints";
import { curlOf } from "./curl";
import { MembersTable } from "./members-table";
import { ReferenceShell } from "./shell";

interface Parameter {
  name: string;
  in: string;
  description: string;
  schema: { type: string; enum?: string[] };
}

const pretty = (value: unknown) => JSON.stringify(value, null, 2);

function shownOf({ list, answer }: Endpoint) {
  const schema = list?.row ?? answer;
  if (!schema) return null;
  const all = description("3.1");
  const sample = sampleOf(referenceTo(schema), all);
  return { members: membersOf(referenceTo(schema), all), sample: pretty(list ? [sample] : sample) };
}

function sentBy({ body }: Endpoint) {
  if (!body) return null;
  const all = description("3.1");
  return { members: membersOf(referenceTo(body), all), sample: sampleOf(referenceTo(body), all) };
}

export const loader = publicRoute(({ params }) => {
  const endpoint = endpoints.find(({ name }) => name === params.operation);
  if (!endpoint) throw new NotFound();
  const { name, method, summary, module, status } = endpoint;
  const sent = sentBy(endpoint);
  const codes = refusalsOf(endpoint) as (keyof typeof apiTexts.refusals)[];
  return Promise.resolve({
    ...{ name, method, summary, status, address: addressOf(endpoint), words: queryWords(endpoint) },
    permission: module === null ? apiTexts.noPermission : `${apiTexts.permission} ${module}.`,
    parameters: parametersOf(endpoint) as unknown as Parameter[],
    sent: sent && { members: sent.members, sample: pretty(sent.sample), form: endpoint.withDocument === true },
    answer: shownOf(endpoint),
    refusals: codes.map((code) => ({ code, text: apiTexts.refusals[code] })),
    curl: curlOf(endpoint, env.ORIGIN, sent?.sample),
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name} · ${apiTexts.title}` : apiTexts.title },
];

/** One operation: what it takes, what it answers, and how to ask. Row A4. */
export default function Operation() {
  const operation = useLoaderData<typeof loader>();
  const { name, method, address, summary, status, words, permission, parameters, sent, answer } = operation;
  return (
    <ReferenceShell title={name} lead={summary} back>
      <DefinitionList
        items={[
          { term: texts.address, value: <Id value={`${method} ${address}`} /> },
          { term: texts.permission, value: permission },
          ...(words === "" ? [] : [{ term: texts.query, value: words }]),
        ]}
      />
      <h2>{texts.curl}</h2>
      <pre className="sample" tabIndex={0}>
        {operation.curl}
      </pre>
      {parameters.length > 0 && (
        <>
          <h2>{texts.parameters}</h2>
          <MembersTable
            caption={texts.parameters}
            members={parameters.map((parameter) => ({
              ...{ path: parameter.name, needed: parameter.in === "path", example: "" },
              type: parameter.schema.enum?.join(" | ") ?? parameter.schema.type,
              description: parameter.description,
            }))}
          />
        </>
      )}
      {sent && (
        <>
          <h2>{texts.body}</h2>
          {sent.form && <p>{texts.form}</p>}
          <MembersTable caption={texts.body} members={sent.members} />
        </>
      )}
      <h2>{texts.answer}</h2>
      <p>
        {status} · {apiTexts.answers[status]}
      </p>
      {answer && (
        <>
          <pre className="sample" tabIndex={0}>
            {answer.sample}
          </pre>
          <MembersTable caption={texts.answer} members={answer.members} />
        </>
      )}
      <h2>{texts.refusals}</h2>
      <DefinitionList items={operation.refusals.map(({ code, text }) => ({ term: code, value: text }))} />
    </ReferenceShell>
  );
}

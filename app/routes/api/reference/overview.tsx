import { useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { apiTexts } from "~/texts/api";
import { apiReferenceTexts as texts } from "~/texts/api-reference";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { Prose } from "~/ui/prose";
import { Table } from "~/ui/table";
import { publicRoute } from "../../auth/gate.server";
import { markdown } from "../../markdown.server";
import { addressOf, API_VERSION } from "../description/document";
import { tags } from "../endpoint";
import { endpoints } from "../endpoints";
import { ReferenceShell } from "./shell";

export const loader = publicRoute(() =>
  Promise.resolve({
    specs: `${env.ORIGIN}${paths.apiDescription30}`,
    version: API_VERSION,
    description: markdown(apiTexts.description),
    tags: tags.map((name) => ({
      name,
      description: apiTexts.tags[name],
      operations: endpoints
        .filter(({ tag }) => tag === name)
        .map((endpoint) => ({
          ...{ name: endpoint.name, method: endpoint.method, summary: endpoint.summary },
          address: addressOf(endpoint),
        })),
    })),
  }),
);

export const meta = () => [{ title: texts.title }];

const downloads = [
  { name: "OpenAPI 3.0 (YAML)", path: paths.apiDescription30 },
  { name: "OpenAPI 3.1 (YAML)", path: "/public/v1/openapi.yml" },
  { name: "OpenAPI 3.1 (JSON)", path: "/public/v1/openapi.json" },
];

const links = (query: Record<string, string>) => (
  <ul className="reference-links">
    {downloads.map(({ name, path }) => (
      <li key={path}>
        <a href={href(path, {}, query)}>{name}</a>
      </li>
    ))}
  </ul>
);

/** The reference of the API: where its description lies, and every operation by its part. Row A4. */
export default function ApiReference() {
  const { specs, version, description, tags: parts } = useLoaderData<typeof loader>();
  return (
    <ReferenceShell title={apiTexts.title} lead={texts.lead}>
      <DefinitionList
        items={[
          { term: texts.specs, value: <Id value={specs} /> },
          { term: texts.version, value: version },
          { term: texts.download, value: links({ download: "" }) },
          { term: texts.open, value: links({}) },
          {
            term: texts.tags,
            value: (
              <ul className="reference-links">
                {parts.map(({ name }) => (
                  <li key={name}>
                    <a href={`#${name}`}>{name}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <h2>{texts.description}</h2>
      <Prose html={description} />
      {parts.map((part) => (
        <section key={part.name} id={part.name} className="reference-part" aria-labelledby={`${part.name}-head`}>
          <h2 id={`${part.name}-head`}>{part.name}</h2>
          <p className="soft">{part.description}</p>
          <Table
            caption={part.name}
            size="small"
            rows={part.operations}
            rowKey={({ name }) => name}
            columns={[
              {
                key: "address",
                head: texts.address,
                wrap: true,
                cell: ({ name, method, address }) => (
                  <a className="mono" href={href(paths.apiOperation, { operation: name })}>
                    {method} {address}
                  </a>
                ),
              },
              { key: "summary", head: texts.does, wrap: true, cell: ({ summary }) => summary },
            ]}
          />
        </section>
      ))}
    </ReferenceShell>
  );
}

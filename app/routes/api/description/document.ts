import { apiTexts } from "~/texts/api";
import { type Endpoint, tags } from "../endpoint";
import { parametersOf, queryWords } from "./parameters";
import { type Edition, type Json, referenceTo, refusal, schemasOf } from "./schemas";

/** The version of what is described: it changes with the addresses, bodies and answers. */
export const API_VERSION = "1.0.0";

const json = (schema: Json): Json => ({ "application/json": { schema } });

const refusals: Record<string, string> = apiTexts.refusals;

const HEADERS: Record<string, Json> = {
  401: { "WWW-Authenticate": { description: "Always ApiKey.", schema: { type: "string" } } },
  429: { "Retry-After": { description: "In how many seconds to try again.", schema: { type: "integer" } } },
};

/** The refusals that an endpoint may answer with. */
export function refusalsOf({ method, body, status, path, answer }: Endpoint): number[] {
  const always = [400, 401, 403, 429, 500];
  // Bodies name things as well as addresses do.
  const found = path.includes(":") || body ? [404] : [];
  const sent = body ? [413, 415] : [];
  const keyed = method === "POST" ? [409, 422] : [];
  const seen = method === "PUT" && status === 200 && answer ? [412] : [];
  return [...always, ...found, ...sent, ...keyed, ...seen].toSorted((one, other) => one - other);
}

const RANGE: Json = {
  "Content-Range": {
    description:
      "Which rows these are, of how many: items <first>-<last>/<total>. The total is exact up to 10,000, and beyond that at most a minute old.",
    schema: { type: "string", pattern: "^items \\d+-\\d+/\\d+$" },
  },
};

function answersOf(endpoint: Endpoint): Json {
  const { list, answer, status, file } = endpoint;
  const content = list ? { type: "array", items: referenceTo(list.row) } : answer && referenceTo(answer);
  const bytes = { description: "The bytes of the document.", content: { "*/*": { schema: { type: "string" } } } };
  return {
    ...(file && { 200: bytes }),
    [status]: {
      description: apiTexts.answers[status],
      ...(list && { headers: RANGE }),
      ...(content && { content: json(content) }),
    },
    ...(endpoint.method === "GET" && answer && !list && { 304: { description: apiTexts.answers[304] } }),
    ...Object.fromEntries(
      refusalsOf(endpoint).map((code) => [code, { $ref: `#/components/responses/Refused${code}` }]),
    ),
  };
}

const headersTaken = ({ method, status, answer }: Endpoint): Json[] => [
  ...(method === "POST"
    ? [{ name: "Idempotency-Key", in: "header", schema: { type: "string", maxLength: 255 }, description: apiTexts.key }]
    : []),
  ...(method === "PUT" && status === 200 && answer
    ? [{ name: "If-Match", in: "header", schema: { type: "string" }, description: apiTexts.ifMatch }]
    : []),
];

/** JSON, or a form with it and a document. */
const sent = ({ withDocument }: Endpoint, data: Json): Json => ({
  ...json(data),
  ...(withDocument && {
    "multipart/form-data": {
      schema: {
        type: "object",
        required: ["data", "file"],
        properties: { data, file: { type: "string", format: "binary" } },
      },
      encoding: { data: { contentType: "application/json" } },
    },
  }),
});

const described = (endpoint: Endpoint): Json => {
  const { name, summary, tag, body, module } = endpoint;
  const permission = module === null ? apiTexts.noPermission : `${apiTexts.permission} ${module}.`;
  return {
    ...{ operationId: name, summary, tags: [tag] },
    description: [queryWords(endpoint), permission].filter((text) => text !== "").join(" "),
    parameters: [...parametersOf(endpoint), ...headersTaken(endpoint)],
    ...(body && { requestBody: { required: !body.safeParse({}).success, content: sent(endpoint, referenceTo(body)) } }),
    responses: answersOf(endpoint),
  };
};

/** An address as the description writes it. */
export const addressOf = ({ path }: Endpoint): string => path.replace(/:(\w+)/g, "{$1}");

function pathsOf(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = (paths[addressOf(endpoint)] ??= {});
    path[endpoint.method.toLowerCase()] = described(endpoint);
  }
  return paths;
}

const responses = Object.fromEntries(
  Object.entries(refusals).map(([code, description]) => [
    `Refused${code}`,
    { description, content: json(refusal), ...(HEADERS[code] && { headers: HEADERS[code] }) },
  ]),
);

/**
 * The description of the API: its addresses, what they take and what they answer, made of the table by which they are served. Row A4.
 * @param origin where the installation is reached
 */
export const describe = (endpoints: readonly Endpoint[], edition: Edition, origin: string): Json => ({
  openapi: edition === "3.1" ? "3.1.0" : "3.0.3",
  info: { title: apiTexts.title, version: API_VERSION, description: apiTexts.description },
  servers: [{ url: `${origin}/public/v1` }],
  tags: tags.map((name) => ({ name, description: apiTexts.tags[name] })),
  security: [{ token: [] }],
  paths: pathsOf(endpoints),
  components: {
    securitySchemes: {
      token: { type: "apiKey", in: "header", name: "Authorization", description: apiTexts.authorization },
    },
    responses,
    schemas: schemasOf(endpoints, edition),
  },
});

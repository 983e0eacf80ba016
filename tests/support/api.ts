import { createRequire } from "node:module";
import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { type Answer, Visitor } from "./browse";
import type { Company } from "./demo";
import { descriptionOf } from "./described";

/** The tokens of the demo's programs. */
export const TOKENS = {
  meridian: "ApiKey SU-200-000-001:counterpart-demo-meridian",
  aurora: "ApiKey SU-200-000-002:counterpart-demo-aurora",
  tessera: "ApiKey SU-200-000-003:counterpart-demo-tessera",
  northline: "ApiKey SU-200-000-004:counterpart-demo-northline",
} as const satisfies Partial<Record<Company, string>>;

export interface ApiAnswer extends Answer {
  json: unknown;
}

/** A program that speaks to the API below /public/v1. */
export class Program {
  private readonly visitor: Visitor;

  constructor(
    private readonly site: { port: number; origin: string },
    private readonly token: string | null,
  ) {
    this.visitor = new Visitor(site);
  }

  /**
   * Every answer is held against the description.
   * @param body an object as JSON, or text and bytes as they are
   */
  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    const answer = await this.visitor.ask(`/public/v1${path}`, {
      method,
      headers: {
        ...(this.token !== null && { authorization: this.token }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined || typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
    const complaint = (await descriptionOf(this.site)).complaintOf(method, path, answer);
    if (complaint) throw new Error(complaint);
    const isJson = answer.headers["content-type"] === "application/json";
    return { ...answer, json: isJson && answer.text !== "" ? (JSON.parse(answer.text) as unknown) : null };
  }

  get(path: string, headers: Record<string, string> = {}) {
    return this.ask("GET", path, undefined, headers);
  }

  /** The id of a reseller below which customers can be made. */
  async someReseller(): Promise<string> {
    const { json } = await this.get("/tier/accounts?type=reseller&limit=1");
    return (json as { id: string }[])[0]!.id;
  }
}

/** The error that the SDK makes of a refusal. */
export interface SdkError extends Error {
  status: number;
  errorCode: string;
  errors: string[];
}

/** As much of what clients read as the tests look at. */
interface Wire {
  id: string;
  name: string;
  version: number;
  status: string;
  external_id: string;
  external_uid: string;
  instance: object;
  account: Wire;
  product: Wire;
}

interface Resource {
  search(query?: object): Promise<Wire[]>;
  get(id: string | number): Promise<Wire>;
  create(body: object): Promise<Wire>;
  update(id: string, body: object): Promise<Wire>;
  delete(id: string): Promise<unknown>;
}

export interface Sdk {
  accounts: Resource & { users(id: string): Resource };
  hubs: Resource;
  requests: Resource;
  tierConfigs: Resource;
  tierConfigRequests: Resource;
  tierAccounts: Resource & { versions(id: string): Resource };
  tierAccountRequests: Resource & {
    accept(id: string): Promise<Wire>;
    ignore(id: string, reason: string): Promise<Wire>;
  };
}

export interface Directory {
  searchAssets(query?: object): Promise<Wire[]>;
  getAssetsByProductIdExternalId(productId: string, externalId: string): Promise<Wire[]>;
  searchTierConfigurations(query?: object): Promise<Wire[]>;
  searchTierAccounts(query?: object): Promise<Wire[]>;
  getTierAccount(id: string): Promise<Wire>;
  getTierAccountVersion(id: string, version: number): Promise<Wire>;
  createTierAccountRequest(account: object): Promise<Wire[]>;
  searchTierAccountRequests(query?: object): Promise<Wire[]>;
  getTierAccountRequest(id: string): Promise<Wire>;
  acceptTierAccountRequest(id: string): Promise<Wire>;
  ignoreTierAccountRequest(id: string, reason: string): Promise<Wire>;
}

const require = createRequire(import.meta.url);

/** The unmodified JavaScript SDK of CloudBlue Connect, with a token of the demo's. */
export function sdkOf(site: { port: number }, company: keyof typeof TOKENS): { client: Sdk; directory: Directory } {
  const { ConnectClient, Directory: Facade } = require("@cloudblueconnect/connect-javascript-sdk") as {
    ConnectClient: new (url: string, token: string) => Sdk;
    Directory: new (client: Sdk) => Directory;
  };
  const client = new ConnectClient(`http://127.0.0.1:${site.port}/public/v1`, TOKENS[company]);
  return { client, directory: new Facade(client) };
}

/** A valid body of a new tier account. */
export const newAccount = (more: object = {}) => ({
  name: "Padaria do Bolhão, Lda.",
  type: "customer",
  external_id: "40999",
  external_uid: randomUUID(),
  tax_id: "PT509876543",
  environment: "test",
  contact_info: {
    address_line1: "Rua Formosa 322",
    address_line2: null,
    city: "Porto",
    state: "Porto",
    postal_code: "4000-248",
    country: "pt",
    contact: {
      first_name: "Helena",
      last_name: "Matos",
      email: "helena@bolhao.example",
      phone_number: { country_code: "+351", area_code: "22", phone_number: "5550155", extension: "" },
    },
  },
  ...more,
});

/** Subscriptions to products of the two vendors of the demo, one that takes changes and one that does not. */
export async function subscribe(sql: postgres.Sql, tierAccountId: string): Promise<void> {
  await sql`
    insert into subscriptions (id, status, product_id, vendor_id, provider_id, marketplace_id, customer_id)
    select 'AS-' || lpad((random() * 9999)::int::text, 4, '0') || substr(a.id, 3, 5) || lpad((random() * 9999)::int::text, 5, '-'),
      'active', p.id, p.vendor_id, a.owner_id, m.id, a.id
    from tier_accounts a,
      lateral (select distinct on (vendor_id) id, vendor_id from products order by vendor_id, tier_accounts_sync desc, id) p,
      lateral (select id from marketplaces limit 1) m
    where a.id = ${tierAccountId}`;
}

import { z } from "zod";
import { changeMarketplace } from "~/domain/marketplaces/change";
import { readableMarketplaces } from "~/domain/marketplaces/collection";
import { createMarketplace } from "~/domain/marketplaces/create";
import { findMarketplace } from "~/domain/marketplaces/find";
import { MarketplaceForm, zones } from "~/domain/marketplaces/forms";
import { created, type Endpoint, endpoint, ok } from "../endpoint";
import { readOnly } from "../read-only";
import { line, lines, reference } from "../written";
import { Marketplace, wireMarketplace } from "./wire";

const hubs = z
  .array(z.object({ hub: reference("HB-4471-2206") }))
  .max(200)
  .meta({ description: "Where its accounts come from: these hubs of the company, and no others." });

const NewMarketplace = z
  .object({
    name: line(100).meta({ examples: ["Meridian Iberia"] }),
    description: lines(500).default(""),
    zone: z.enum(zones),
    currency: MarketplaceForm.shape.currency.meta({ description: "ISO 4217.", examples: ["EUR"] }),
    hubs: hubs.default([]),
  })
  .meta({ id: "NewMarketplace", description: "A marketplace to be opened." });

const MarketplaceChange = z
  .object({
    name: line(100).optional(),
    description: lines(500).optional(),
    zone: z.enum(zones).optional(),
    currency: NewMarketplace.shape.currency.optional(),
    hubs: hubs.optional(),
  })
  .meta({ id: "MarketplaceChange", description: "What changes: whatever is left out stays as it is." });

const catalog = { tag: "Catalog", module: "catalog" } as const;

const hubIds = (sent: z.output<typeof hubs>) => sent.map(({ hub }) => hub.id);

const createOne = endpoint({
  ...{ method: "POST", path: "/marketplaces", name: "createMarketplace", ...catalog, status: 201 },
  ...{ summary: "Open a marketplace.", body: NewMarketplace, answer: Marketplace },
  work: async ({ actor, body: { hubs: sent, ...facts } }) => {
    const id = await createMarketplace(actor, { ...facts, hubIds: hubIds(sent) });
    return created(wireMarketplace(await readableMarketplaces.find(actor, id)));
  },
});

const updateOne = endpoint({
  ...{ method: "PUT", path: "/marketplaces/:id", name: "updateMarketplace", ...catalog, status: 200 },
  ...{ summary: "Change a marketplace.", body: MarketplaceChange, answer: Marketplace },
  work: async ({ actor, params, body: { hubs: sent, ...facts } }) => {
    const id = params.id!;
    const { name, description, zone, currency, hubIds: kept, updatedAt } = await findMarketplace(actor, id);
    const now = { name, description: description ?? "", zone, currency };
    const wanted = { ...now, ...facts, hubIds: sent ? hubIds(sent) : kept };
    await changeMarketplace(actor, id, wanted, updatedAt.getTime());
    return ok(wireMarketplace(await readableMarketplaces.find(actor, id)));
  },
});

export const marketplaceEndpoints: readonly Endpoint[] = [
  ...readOnly({
    ...{
      path: "/marketplaces",
      names: ["Marketplace", "Marketplaces"],
      nouns: ["a marketplace", "marketplaces in sight"],
    },
    ...{ ...catalog, row: Marketplace, from: readableMarketplaces, wire: wireMarketplace },
  }),
  createOne,
  updateOne,
];

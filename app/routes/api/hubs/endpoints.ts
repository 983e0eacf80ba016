import { z } from "zod";
import { readableHubs, type WiredHub } from "~/domain/hubs/collection";
import { readOnly } from "../read-only";
import { Company, events, oneOf, publicId, text } from "../shapes";
import { moment } from "../wire";

const id = publicId("HB-dddd-dddd", "The hub's id.", "HB-4471-2206");

/** A hub as clients read it: with an instance always, which one of them would not do without. Connect.md §3.1, §4. */
const Hub = z
  .object({
    id,
    name: text("What it is called.", "Meridian Commerce"),
    description: text("What it is for; empty where nothing is said.", "Orders of the Iberian webshop"),
    company: Company,
    instance: z
      .object({ id, type: oneOf(["OA", "API"], "OA is a CloudBlue Commerce installation, API any other system.") })
      .meta({ description: "The system behind it." }),
    events: events("created"),
  })
  .meta({ id: "Hub", description: "A commerce system from which accounts come." });

const wireHub = ({ id, name, description, company, instanceType, createdAt }: WiredHub): z.input<typeof Hub> => ({
  ...{ id, name, description: description ?? "", company },
  instance: { id, type: instanceType },
  events: { created: { at: moment(createdAt) } },
});

export const hubEndpoints = readOnly({
  ...{ path: "/hubs", names: ["Hub", "Hubs"], nouns: ["a hub", "the company's hubs"] },
  ...{ tag: "Catalog", module: "catalog", row: Hub, from: readableHubs, wire: wireHub },
});

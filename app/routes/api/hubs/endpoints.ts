import { readableHubs, type WiredHub } from "~/domain/hubs/collection";
import { readOnly } from "../read-only";
import { moment } from "../wire";

/** A hub as clients read it: with an instance always, which one of them would not do without. Connect.md §3.1, §4. */
const wireHub = ({ id, name, description, company, instanceType, createdAt }: WiredHub) => ({
  ...{ id, name, description: description ?? "", company },
  instance: { id, type: instanceType },
  events: { created: { at: moment(createdAt) } },
});

export const hubEndpoints = readOnly({
  ...{ path: "/hubs", names: ["Hub", "Hubs"], module: "catalog" },
  members: ["id", "name", "description", "company", "instance", "events"],
  ...{ from: readableHubs, wire: wireHub },
});

import type { Party } from "~/domain/contracts/status";

/** What the two can do, besides what they do with a contract that is there. */
export const contractDeeds = [
  ...(["sign", "signUpdate", "accept", "countersign", "refine", "submit", "reject", "withdraw", "terminate"] as const),
  ...(["begin", "addVersion", "backToFirst", "switchAcceptance", "closeDoor"] as const),
];

export type AnyDeed = (typeof contractDeeds)[number];

/** One step of somebody's; `stale` when another version was read than the one on offer. */
export interface Step {
  deed: AnyDeed;
  by: Party;
  stale: boolean;
}

const parties = ["distributor", "partner"] as const;

export type Kind = "program" | "service" | "distribution" | "syndication" | "referral";

/** The diagram once more, as it is drawn: who leads which state where. */
const drawn = {
  offered: [
    "partner sign pending active",
    "partner reject pending rejected",
    "distributor withdraw pending gone",
    "partner signUpdate active active",
    "distributor countersign active active",
    "distributor terminate active terminated",
  ],
  enrolled: [
    "distributor accept pending active",
    "distributor reject pending rejected",
    "partner withdraw pending rejected",
    "partner signUpdate active active",
    "distributor countersign active active",
    "distributor terminate active terminated",
  ],
  refined: [
    "distributor refine pending enrolling",
    "partner submit enrolling pending",
    "partner withdraw enrolling rejected",
  ],
};

const OPEN = ["enrolling", "pending", "active"];

const diagramOf = (kind: Kind) => {
  if (kind === "program" || kind === "service") return drawn.offered;
  return kind === "distribution" ? [...drawn.enrolled, ...drawn.refined] : drawn.enrolled;
};

/** What should stand after each step: of the latest contract, and between the two companies. */
export class ContractModel {
  status = "none";
  /** The contract's version, and those that are signed: whether against them, too. */
  version = 0;
  signatures = new Map<number, boolean>();
  everActive = false;
  audited = 0;
  /** Of the agreement. */
  onOffer = 1;
  versions = 1;
  byItself = false;
  /** Whether what lets the partner in stands. */
  door = true;
  partners = true;
  readonly #offered: boolean;
  readonly #diagram: Map<string, string>;

  constructor(readonly kind: Kind) {
    this.#offered = kind === "program" || kind === "service";
    this.#diagram = new Map(
      diagramOf(kind).map((way) => {
        const at = way.lastIndexOf(" ");
        return [way.slice(0, at), way.slice(at + 1)];
      }),
    );
  }

  get isOpen() {
    return OPEN.includes(this.status);
  }

  /** The steps that may be taken now. */
  permitted(): Step[] {
    const all = contractDeeds.flatMap((deed) => parties.map((by) => ({ deed, by, stale: false })));
    return all.filter((step) => {
      const { signatures, ...rest } = this;
      return Object.assign(new ContractModel(this.kind), rest, { signatures: new Map(signatures) }).take(step);
    });
  }

  /** Takes the step if it may be taken, and says whether. */
  take(step: Step): boolean {
    const { deed, by } = step;
    if (deed === "begin") return this.#begin(step);
    if (deed === "addVersion" || deed === "backToFirst") return this.#offer(deed, by);
    if (deed === "switchAcceptance") {
      if (by === "distributor") this.byItself = !this.byItself;
      return by === "distributor";
    }
    return deed === "closeDoor" ? this.#closeDoor(by) : this.#follow(step);
  }

  #begin({ by, stale }: Step): boolean {
    if (this.isOpen || by !== (this.#offered ? "distributor" : "partner")) return false;
    if (!this.#offered && (!this.door || stale)) return false;
    this.status = "pending";
    [this.version, this.signatures, this.everActive, this.audited] = [this.onOffer, new Map(), false, 1];
    if (!this.#offered) this.#sign();
    if (!this.#offered && this.byItself) this.#lead("active");
    return true;
  }

  #offer(deed: "addVersion" | "backToFirst", by: Party): boolean {
    if (by === "partner" || (deed === "backToFirst" && this.onOffer === 1)) return false;
    this.onOffer = deed === "addVersion" ? ++this.versions : 1;
    // What nobody has signed yet is offered in the version on offer.
    if (this.#offered && this.status === "pending") this.version = this.onOffer;
    return true;
  }

  #closeDoor(by: Party): boolean {
    if (this.#offered || by === "partner" || !this.door) return false;
    [this.door, this.partners] = [false, false];
    if (this.kind === "distribution" && this.isOpen) this.#lead(this.status === "active" ? "terminated" : "rejected");
    return true;
  }

  #follow({ deed, by, stale }: Step): boolean {
    const to = this.#diagram.get(`${by} ${deed} ${this.status}`);
    if (to === undefined) return false;
    const signs = deed === "sign" || deed === "signUpdate" || deed === "submit";
    if (signs && stale) return false;
    if (deed === "signUpdate" && this.version === this.onOffer) return false;
    if (deed === "countersign" && ![...this.signatures.values()].includes(false)) return false;
    if (signs) this.#sign();
    if (deed === "accept" || deed === "countersign")
      for (const version of this.signatures.keys()) this.signatures.set(version, true);
    this.#lead(deed === "submit" && this.byItself ? "active" : to);
    if (this.#offered && !this.isOpen) this.partners = false;
    if (deed === "sign") this.partners = true;
    this.audited++;
    return true;
  }

  #sign() {
    this.version = this.onOffer;
    this.signatures.set(this.version, this.byItself || (this.signatures.get(this.version) ?? false));
  }

  #lead(to: string) {
    this.status = to;
    this.everActive ||= to === "active";
  }

  /** Everything that is compared with what the database says. */
  told() {
    const { status, version, everActive, audited, partners, isOpen } = this;
    const gone = status === "gone" || status === "none";
    return {
      ...{ status, audited, partners, open: isOpen ? 1 : 0, version: gone ? 0 : version },
      signatures: gone ? [] : [...this.signatures].toSorted(([a], [b]) => a - b),
      activated: !gone && everActive,
      ended: !gone && !isOpen,
    };
  }
}

import type { ContactInfo } from "~/db/schema/tier-accounts";
import type { Chance } from "./chance";
import { type Known, world } from "./cultures";

/** A word that a few accounts have in their name, one in forty thousand; the first of them is the installation's eighteenth. */
const RARE = { word: "Zwetschgenrösterei", every: 40_009, from: 17 };

const LOCAL_PARTS = "anna|peter|lena|info|it|office|maria|tom|ines|accounts|joao|yuki|wei|olga|sam".split("|");
const DOMAINS: [string[], string[]] = [
  "nor|vel|kal|ber|tan|mir|sol|ven|lum|cor|dal|fen|gal|hel|ist|jun|kor|ost|pal|quin".split("|"),
  "adis|ora|etex|alon|ivia|omar|anet|isys|utron|econ|atek|wind|berg|stad|dal|mark".split("|"),
];

/** Every digit sign becomes a digit; the first is never a nought, which some countries would take for something else. */
function digits(pattern: string, chance: Chance): string {
  let written = "";
  let least = 1;
  for (const sign of pattern) {
    written += sign === "#" ? least + chance.below(10 - least) : sign;
    if (sign === "#") least = 0;
  }
  return written;
}

const brandOf = ({ brands: [heads, tails] }: Known, chance: Chance) => chance.pick(heads) + chance.pick(tails);

function wordOf(kind: string, culture: Known, chance: Chance): string {
  if (kind === "brand") return brandOf(culture, chance);
  if (kind === "trade") return chance.pick(culture.trades, 1.6);
  if (kind === "form") return chance.pick(culture.forms, 1.4);
  return kind === "person" ? chance.pick(culture.last) : chance.pick(culture.cities)[0];
}

function nameOf(culture: Known, chance: Chance): string {
  let name = "";
  let isKind = false;
  for (const part of chance.pick(culture.names)) {
    name += isKind ? wordOf(part, culture, chance) : part;
    isKind = !isKind;
  }
  return name;
}

/** As long as a name may be, or nearly. */
function longNameOf(culture: Known, chance: Chance): string {
  let name = nameOf(culture, chance);
  const length = 120 + chance.below(110);
  while (name.length < length) name += ` – ${chance.pick(culture.trades)} ${chance.pick(culture.cities)[0]}`;
  return name.slice(0, 255).trim();
}

function contactIn(culture: Known, chance: Chance): ContactInfo {
  const [city, postalCode, state] = chance.pick(culture.cities, 1.5);
  const number = 1 + chance.below(240, 2);
  const domain = `${chance.pick(DOMAINS[0])}${chance.pick(DOMAINS[1])}-${chance.below(10_000).toString(36)}`;
  return {
    addressLine1: culture.line.replace("{street}", chance.pick(culture.streets)).replace("{number}", String(number)),
    addressLine2: chance.is(0.1) ? `${1 + chance.below(20)} / ${1 + chance.below(9)}` : "",
    city,
    state,
    postalCode: digits(postalCode, chance),
    country: culture.country,
    contact: {
      firstName: chance.pick(culture.first),
      lastName: chance.pick(culture.last),
      email: `${chance.pick(LOCAL_PARTS)}${chance.is(0.4) ? number : ""}@${domain}.example`,
      phone: {
        countryCode: `+${culture.dial}`,
        areaCode: "",
        phoneNumber: digits(culture.phone, chance),
        extension: chance.is(0.05) ? String(10 + chance.below(90)) : "",
      },
    },
  };
}

/** Somebody to do business with: a name, an address and a person who answers. */
export interface Party {
  name: string;
  taxId: string;
  contactInfo: ContactInfo;
}

/**
 * A party of a culture, or now and then of another.
 * @param index a few of them have a rare name
 */
export function partyOf(chance: Chance, home: Known, index: number): Party {
  const culture = chance.is(0.3) ? chance.pick(world) : home;
  const isRare = index % RARE.every === RARE.from;
  const plain = chance.is(0.005) ? longNameOf(culture, chance) : nameOf(culture, chance);
  return {
    name: isRare ? `${RARE.word} ${brandOf(culture, chance)}` : plain,
    taxId: chance.is(0.7) ? culture.country + digits("#########", chance) : "",
    contactInfo: contactIn(culture, chance),
  };
}

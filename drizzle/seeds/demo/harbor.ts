import type { Planned } from "./tree";

/** Harbor Cloud's resellers and their customers. */
export const harbor: Planned[] = [
  {
    ...{ name: "Beacon Street Partners", days: 381, hub: "Harbor Commerce", known: "5001 04-2761530" },
    where: "US | 02108 | Boston | MA | 45 Beacon Street",
    who: "Grace Adeyemi | grace@beaconstreet.example | +1 617 555 0121",
    below: [
      {
        ...{ name: "Juniper Hill Dental", days: 333, hub: "Harbor Commerce", known: "5102 04-3308841" },
        where: "US | 01581 | Westborough | MA | 8 Juniper Hill Drive",
        who: "Samuel Park | sam@juniperhilldental.example | +1 508 555 0137",
      },
      {
        ...{ name: "Saltmarsh Brewing Co.", days: 252, hub: "Harbor Commerce", known: "5105 04-3517706" },
        where: "US | 01950 | Newburyport | MA | 31 Water Street",
        who: "Molly Farnsworth | molly@saltmarshbrewing.example | +1 978 555 0155",
      },
      {
        ...{ name: "Tidewater IT", days: 346, hub: "Harbor Commerce", known: "5004 54-1880263" },
        where: "US | 23510 | Norfolk | VA | 101 Granby Street",
        who: "Terrence Boyd | terrence@tidewaterit.example | +1 757 555 0112",
        below: [
          {
            ...{ name: "Chesapeake Oyster Company", days: 288, hub: "Harbor Commerce", known: "5121 54-2017748" },
            where: "US | 23308 | Bloxom | VA | 27 Guard Shore Road",
            who: "Lucille Parks | lucille@chesapeakeoyster.example | +1 757 555 0184",
          },
          {
            ...{ name: "Old Dominion Legal LLP", days: 161, hub: "Harbor Commerce", known: "5124 54-1976620" },
            where: "US | 23219 | Richmond | VA | 901 East Cary Street",
            who: "Josephine Carter | jcarter@odlegal.example | +1 804 555 0168",
          },
        ],
      },
    ],
  },
  {
    ...{ name: "Deccan Cloud Services", days: 308, hub: "Partner API", known: "5007 36AABCD1234E1Z5" },
    where: "IN | 500081 | Hyderabad | Telangana | Plot 14, Madhapur Main Road",
    who: "Ananya Reddy | ananya@deccancloud.example | +91 40 5555 0143",
    below: [
      {
        ...{ name: "भारत मसाला उद्योग", days: 236, hub: "Partner API", known: "5131 27AAACB4487D1ZV" },
        where: "IN | 400003 | मुंबई | महाराष्ट्र | शेख मेमन स्ट्रीट 112",
        who: "विक्रम देशपांडे | vikram@bharatmasala.example | +91 22 5555 0126",
      },
      {
        ...{ name: "บริษัท ไทยสมุนไพร จำกัด", days: 155, hub: "Partner API", known: "5134 0105556123456" },
        where: "TH | 10200 | กรุงเทพมหานคร | | 88 ถนนมหาราช",
        who: "สุดารัตน์ วงศ์สวัสดิ์ | sudarat@thaisamunprai.example | +66 2 555 0139",
      },
      {
        ...{ name: "Công ty TNHH Sen Vàng", days: 104, hub: "Partner API", known: "5137 0312345678" },
        where: "VN | 700000 | Thành phố Hồ Chí Minh | | 135 Nguyễn Huệ, Quận 1",
        who: "Nguyễn Thị Hạnh | hanh.nguyen@senvang.example | +84 28 3555 0161",
      },
    ],
  },
];

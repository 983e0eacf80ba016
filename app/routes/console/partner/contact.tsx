import { Dotted } from "~/ui/page-head";

/** A person to turn to. */
export const ContactOf = ({ person }: { person: { name: string; email: string; phone: string | null } }) => (
  <Dotted
    items={[
      person.name,
      <a key="email" className="link" href={`mailto:${encodeURIComponent(person.email).replace("%40", "@")}`}>
        {person.email}
      </a>,
      person.phone && (
        <a key="phone" className="link" href={`tel:${person.phone.replace(/[^+\d]/g, "")}`}>
          {person.phone}
        </a>
      ),
    ]}
  />
);

/** A person to turn to, each way to reach them on a line of its own. */
export const ContactOf = ({ person }: { person: { name: string; email: string; phone: string | null } }) => (
  <>
    <div dir="auto">{person.name}</div>
    <div>
      <a className="prose-link" href={`mailto:${encodeURIComponent(person.email).replace("%40", "@")}`}>
        {person.email}
      </a>
    </div>
    {person.phone && (
      <div>
        <a className="prose-link" href={`tel:${person.phone.replace(/[^+\d]/g, "")}`}>
          {person.phone}
        </a>
      </div>
    )}
  </>
);

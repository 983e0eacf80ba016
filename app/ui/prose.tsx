/** HTML that has been made safe from somebody's Markdown. */
export const Prose = ({ html }: { html: string }) => (
  <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
);

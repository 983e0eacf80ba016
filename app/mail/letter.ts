/** A letter before it is put into an envelope: paragraphs, at most one button. */
export interface Letter {
  subject: string;
  paragraphs: readonly string[];
  button?: { label: string; href: string };
  /** After the button. */
  notes: readonly string[];
  /** English when it is left out. */
  language?: string;
  dir?: "ltr" | "rtl";
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Names come from people: a line break in one must not become another line of the subject. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** The button, and below it its address to copy. */
const pressed = ({ label, href }: NonNullable<Letter["button"]>) =>
  `<p style="margin:0 0 16px"><a href="${escaped(href)}" style="display:inline-block;padding:10px 16px;border-radius:6px;background:#1b1b1f;color:#fff;text-decoration:none">${escaped(label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;word-break:break-all"><a href="${escaped(href)}" style="color:#52525b">${escaped(href)}</a></p>`;

/** The same letter as plain text and as HTML that every mail program shows. */
export function write({ subject, paragraphs, button, notes, language = "en", dir = "ltr" }: Letter): {
  subject: string;
  text: string;
  html: string;
} {
  const p = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
  const html = `<!DOCTYPE html>
<html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f6f6f7;color:#1b1b1f;font:16px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:32px;background:#fff;border:1px solid #e4e4e7;border-radius:8px">
${[...paragraphs.map(p), ...(button ? [pressed(button)] : []), ...notes.map(p)].join("\n")}
</div></body></html>
`;
  const linked = button ? [`${button.label}:\n${button.href}`] : [];
  const text = [...paragraphs, ...linked, ...notes].join("\n\n") + "\n";
  return { subject: oneLine(subject), text, html };
}

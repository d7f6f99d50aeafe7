import { columns, type DocumentText, type Fact, type Part, type Row, type Writer } from '../document-text';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark]!);
/** Words of people, in whatever direction they run, line by line as they were written. */
const words = (text: string): string => escaped(text).replace(/\r?\n/g, '<br>');

const style = `
  body { font: 1rem/1.5 'Noto Sans', Arial, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #0b0c0c; background: #fff; }
  table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
  caption { text-align: start; font-weight: bold; padding-bottom: 0.25rem; }
  th, td { border: 1px solid #505a5f; padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
  dl { margin: 0; } dt { font-weight: bold; } dd { margin: 0 0 0.25rem; }
  footer { border-top: 1px solid #505a5f; font-size: 0.8rem; overflow-wrap: anywhere; }
  @media print { body { margin-bottom: 4rem; } footer { position: fixed; bottom: 0; background: #fff; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;

const listOf = (facts: readonly Fact[]): string =>
  facts.length > 0 ? `<dl>${facts.map(({ label, words: said }) => `<dt>${escaped(label)}</dt><dd dir="auto">${words(said)}</dd>`).join('')}</dl>` : '';
const rowOf = ({ reference, words: said, details, belongsWith }: Row): string =>
  `<tr id="${reference}"><th scope="row">${reference}</th><td dir="auto">${words(said)}</td><td>${listOf(details)}</td><td>${escaped(belongsWith)}</td></tr>`;
const tableOf = (heading: string, rows: readonly string[]): string =>
  `<table><caption>${escaped(heading)}, line by line</caption><thead><tr>${columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
const partOf = ({ heading, notes }: Part, at: number, rows: readonly string[]): string =>
  `<section aria-labelledby="part-${at}"><h2 id="part-${at}">${escaped(heading)}</h2>${notes.map((note) => `<p dir="auto">${words(note)}</p>`).join('')}
${rows.length > 0 ? tableOf(heading, rows) : ''}</section>`;

const contents = ({ parts }: DocumentText): string =>
  `<nav aria-label="Sections"><ol>${parts.map(({ heading }, at) => `<li><a href="#part-${at}">${escaped(heading)}</a></li>`).join('')}</ol></nav>`;

/** A page that needs nothing else: headings in order, tables with headers, and words that run as they were written. */
export const writeHtml: Writer = async (text, afterRow) => {
  const parts: string[] = [];
  for (const [at, part] of text.parts.entries()) {
    const rows: string[] = [];
    for (const row of part.rows) {
      rows.push(rowOf(row));
      await afterRow();
    }
    parts.push(partOf(part, at, rows));
  }
  return Buffer.from(`<!doctype html>
<html lang="${text.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(text.title)}</title><style>${style}</style></head>
<body><header><h1 dir="auto">${escaped(text.title)}</h1>${listOf(text.facts)}</header>
${contents(text)}
<main>
${parts.join('\n')}
</main>
<footer><p>${escaped(text.stamp)}</p></footer></body></html>
`);
};

// Reads a PDF from the standard input and tells what is in it: the package that reads them is a module, and jest loads none.
import { getDocumentProxy } from 'unpdf';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  pages.push({ text: items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''), tags: await page.getStructTree() });
}
const { info } = await pdf.getMetadata();
process.stdout.write(JSON.stringify({ pages, language: info.Language, title: info.Title, marked: (await pdf.getMarkInfo())?.Marked }));

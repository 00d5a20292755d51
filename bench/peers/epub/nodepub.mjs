// Makes an EPUB 3 of a corpus with nodepub: node nodepub.mjs CORPUS FOLDER NAME
import nodepub from 'nodepub';
import { basename } from 'node:path';
import { body, escaped, stories } from './stories.mjs';

const [corpus, folder, name] = process.argv.slice(2);
const all = stories(corpus);
const [cover, ...images] = all.map((story) => story.picture);
const epub = nodepub.document({
  epubVersion: 3,
  id: 'news-archive',
  title: 'News archive',
  author: 'Backfile',
  language: 'en',
  published: '2026-01-01',
  cover,
  images,
});
for (const story of all) {
  const text = body(story, (picture) => `../images/${basename(picture)}`);
  epub.addSection(escaped(story.headline), `<h1>${escaped(story.headline)}</h1>\n${text}`);
}
await epub.writeEPUB(folder, name);

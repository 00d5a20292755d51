// Writes a corpus as one HTML document, for pandoc: node html.mjs CORPUS DOCUMENT
import { writeFileSync } from 'node:fs';
import { body, escaped, stories } from './stories.mjs';

const [corpus, document] = process.argv.slice(2);
const articles = stories(corpus).map(
  (story) =>
    `<h1 lang="${story.language}">${escaped(story.headline)}</h1>\n` +
    `<div lang="${story.language}">\n${body(story, (picture) => picture)}\n</div>\n`,
);
writeFileSync(
  document,
  `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>News archive</title></head>\n` +
    `<body>\n${articles.join('\n')}</body>\n</html>\n`,
);

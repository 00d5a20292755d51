// The articles of a corpus, read from Backfile's JSON, and what they say as XHTML.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The articles in the order of their folders, each with the path of its picture. */
export function stories(corpus) {
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const story = JSON.parse(readFileSync(join(corpus, name, `${name}.json`), 'utf8'));
      const figure = story.body.find((block) => block.type === 'figure');
      return { ...story, picture: join(corpus, name, figure.media) };
    });
}

export function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** An article below its headline; a function tells under which address its picture is found. */
export function body(story, address) {
  const blocks = story.body.map((block) => {
    if (typeof block === 'string') {
      return `<p>${escaped(block)}</p>`;
    }
    return block.type === 'heading'
      ? `<h2>${escaped(block.text)}</h2>`
      : `<figure><img src="${escaped(address(story.picture))}" alt=""/><figcaption>` +
          `<p>${escaped(block.caption)}</p><p>${escaped(block.credit)}</p></figcaption></figure>`;
  });
  return [`<p>${escaped(story.bylines.join(', '))}</p>`, ...blocks].join('\n');
}

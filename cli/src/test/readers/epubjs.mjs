// Reads EPUBs with epub.js in Chromium, as a reader does in a web application:
//
//   node epubjs.mjs SCREENSHOTS EPUB...
//
// Every document of the spine is shown on a telephone's and on a tablet's screen. Prints, for each
// EPUB, one line of JSON: the contents list, what stands in each document, what no page shows, and
// every complaint of the browser. The first page of each document goes to a folder for each EPUB below SCREENSHOTS,
// in light and in dark colours. The browser is the one that PUPPETEER_EXECUTABLE_PATH names.
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { launch } from 'puppeteer-core';

const SCREENS = [
  { name: 'telephone', width: 360, height: 640 },
  { name: 'tablet', width: 800, height: 1000 },
];
const [screenshots, ...epubs] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const FILES = {
  '/': [new URL('reader.html', import.meta.url), 'text/html'],
  '/reader.js': [new URL('reader.js', import.meta.url), 'text/javascript'],
  '/epub.js': [require.resolve('epubjs/dist/epub.min.js'), 'text/javascript'],
  '/jszip.js': [require.resolve('jszip/dist/jszip.min.js'), 'text/javascript'],
};
epubs.forEach((epub, i) => (FILES[`/${i}.epub`] = [epub, 'application/epub+zip']));

/** Serves the reader and the EPUBs to this machine alone. */
async function serve() {
  const server = createServer((request, response) => {
    const [file, type] = FILES[request.url] ?? [];
    response.writeHead(file ? 200 : 404, { 'Content-Type': type ?? 'text/plain' });
    response.end(file ? readFileSync(file) : 'no such file');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Gathers what the browser complains of while the page is used. */
function listen(page, complaints) {
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('requestfailed', (request) =>
    complaints.push(`request: ${request.url()} ${request.failure()?.errorText}`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) {
      complaints.push(`response: ${response.status()} ${response.url()}`);
    }
  });
}

/** Scrolls through every document on a screen, in dark colours, and tells what stands there. */
async function lookThrough(page, spine, screen) {
  await page.evaluate(() => startReading('scrolled-doc', 'dark'));
  const documents = [];
  for (const href of spine) {
    await page.evaluate((href) => show(href), href);
    documents.push({ href, screen: screen.name, ...(await page.evaluate(() => look())) });
  }
  return documents;
}

/** Turns to every document, takes a picture of its first page, and tells what no page shows. */
async function leafThrough(page, spine, screen, folder) {
  const cut = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((theme) => startReading('paginated', theme), theme);
    for (const [i, href] of spine.entries()) {
      await page.evaluate((href) => show(href), href);
      const number = String(i + 1).padStart(3, '0');
      await page.screenshot({ path: join(folder, `${number}-${screen.name}-${theme}.png`) });
      cut.push(...(await page.evaluate(() => cutOff())));
    }
  }
  return cut;
}

async function read(browser, origin, number) {
  const folder = join(screenshots, basename(epubs[number], '.epub'));
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  const reading = { epub: epubs[number], contents: [], documents: [], cut: [], complaints: [] };
  listen(page, reading.complaints);
  for (const screen of SCREENS) {
    await page.setViewport(screen);
    await page.goto(origin);
    const { contents, spine } = await page.evaluate((n) => openBook(`/${n}.epub`), number);
    reading.contents = contents;
    reading.documents.push(...(await lookThrough(page, spine, screen)));
    reading.cut.push(...(await leafThrough(page, spine, screen, folder)));
  }
  await page.close();
  return reading;
}

const server = await serve();
const browser = await launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
  // Root, as which a build runs in many a container, has no sandbox.
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
for (let i = 0; i < epubs.length; i++) {
  const reading = await read(browser, `http://127.0.0.1:${server.address().port}/`, i);
  console.log(JSON.stringify(reading));
}
await browser.close();
server.close();

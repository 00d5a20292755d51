// What the page does that epub.js reads an EPUB in: open it, show a document of its spine, and tell
// what stands there. Called by epubjs.mjs.

const THEMES = {
  light: { body: { color: '#000000', background: '#ffffff' } },
  dark: { body: { color: '#dddddd', background: '#121212' } },
};

let book;
let rendition;

/** Opens the EPUB and gives the contents list, flat, and the spine's documents, in order. */
async function openBook(address) {
  book = ePub(address);
  await book.ready;
  const flat = (items) => items.flatMap((item) => [item, ...flat(item.subitems ?? [])]);
  return {
    contents: flat(book.navigation.toc).map(({ label, href }) => ({ label: label.trim(), href })),
    spine: book.spine.spineItems.map((item) => item.href),
  };
}

/** Starts to read in a flow, "paginated" or "scrolled-doc", and a theme. */
function startReading(flow, theme) {
  rendition?.destroy();
  rendition = book.renderTo('window', { width: '100%', height: '100%', flow, spread: 'none' });
  rendition.themes.register(theme, THEMES[theme]);
  rendition.themes.select(theme);
  document.body.style.background = THEMES[theme].body.background;
}

/** Shows the first page of a document, with its pictures. */
async function show(href) {
  await rendition.display(href);
  const shown = rendition.getContents()[0].document;
  await Promise.allSettled([...shown.images].map((image) => image.decode()));
  await shown.fonts.ready;
}

/** What is shown of a document: its words, its pictures, and what a reader would stumble over. */
function look() {
  const { document: shown, window: frame } = rendition.getContents()[0];
  const elements = [...shown.body.querySelectorAll('*')];
  const ink = frame.getComputedStyle(shown.body).color;
  return {
    heading: shown.querySelector('h1')?.innerText.trim() ?? '',
    direction: frame.getComputedStyle(shown.querySelector('h1') ?? shown.body).direction,
    text: shown.body.innerText,
    pictures: [...shown.images].map(({ naturalWidth, width, height }) => ({
      naturalWidth,
      width,
      height,
    })),
    overflows: elements.filter((element) => reachesOut(element, shown)).map(mark),
    // Only text that takes its colour from the theme can be read in every theme.
    coloured: elements.filter((element) => hasColour(frame.getComputedStyle(element), ink)).map(mark),
  };
}

/** Whether an element is wider than the window, or holds more than it shows. */
function reachesOut(element, shown) {
  const { left, right } = element.getBoundingClientRect();
  const hidden = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
  return left < -1 || right > shown.documentElement.clientWidth + 1 || hidden;
}

function hasColour(style, ink) {
  return style.color !== ink || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
}

/** What stands below the page's foot, where nobody can turn to. */
function cutOff() {
  const { document: shown, window: frame } = rendition.getContents()[0];
  return [...shown.body.querySelectorAll('*')]
    .filter((element) =>
      [...element.getClientRects()].some(({ bottom }) => bottom > frame.innerHeight + 1),
    )
    .map(mark);
}

/** An element in few words, to find it in the EPUB. */
function mark(element) {
  return element.outerHTML.replace(/ xmlns(:\w+)?="[^"]*"/g, '').slice(0, 200);
}

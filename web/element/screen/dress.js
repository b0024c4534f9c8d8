// SPDX-License-Identifier: MIT
// The sheets of the shadow root. On the page they are linked already, for what stands there before the core wakes: their
// text is taken from there. On a stranger's page they come with the element.

/**
 * @param {HTMLElement} host
 * @param {ShadowRoot} root
 * @returns {Promise<typeof import('./look.js').lookOf | null>} on a stranger's page, what its paper asks for
 */
export async function dress(host, root) {
  const page = host.hasAttribute('page');
  const text = page ? await pageStyles() : null;
  if (text) {
    root.adoptedStyleSheets = [sheetOf(text)];
    return null;
  }
  const { styles, lookOf } = await import('./stranger.js');
  root.adoptedStyleSheets = styles();
  return page ? null : lookOf;
}

/** Inside the saved file, or fetched once more from the cache. */
async function pageStyles() {
  const inside = document.querySelector('style');
  if (inside) return inside.textContent;
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="stylesheet"]'));
  try {
    return link ? await (await fetch(link.href, { cache: 'force-cache' })).text() : null;
  } catch {
    return null;
  }
}

/** @param {string} text */
function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

// SPDX-License-Identifier: MIT
// Whether what is drawn can be seen, and OEM told from ODM, where a browser or a printer takes the colours away.

/** @typedef {import('playwright-core').Page} Page */

/**
 * Shapes and words of the pictures that have the colour of the paper, or none. The grip is drawn on the handle: see `inked`.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export const unseen = (page) =>
  page.evaluate(() => {
    const calc = document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.calc');
    if (!calc) return ['no calculator'];
    const paper = getComputedStyle(calc).backgroundColor;
    /** @param {string} paint */
    const stands = (paint) => paint !== 'none' && paint !== paper && !/^rgba\(.*, 0\)$/.test(paint);
    const shapes = [...calc.querySelectorAll('svg :is(rect, circle, path, line, text)')].filter((shape) => {
      const { width, height } = shape.getBoundingClientRect();
      return !shape.closest('defs, clipPath, .grip') && width + height > 0 && shape.checkVisibility();
    });
    const faint = [...shapes, ...calc.querySelectorAll('pattern path')].filter((shape) => {
      const { fill, stroke, strokeWidth } = getComputedStyle(shape);
      return !(stands(fill) || (stands(stroke) && Number.parseFloat(strokeWidth) > 0));
    });
    return faint.map((shape) => shape.outerHTML.slice(0, 100));
  });

/**
 * Marks of OEM that look like marks of ODM of the same kind: by shape, texture, corners and pen, not by colour.
 * @param {Page} page
 * @returns {Promise<{ alike: string[], kinds: string[] }>} `kinds`: of which both were there
 */
export const alike = (page) =>
  page.evaluate(() => {
    const calc = document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.calc');
    /** @type {Record<string, string>} */
    const kinds = {
      mark: '.mark.ink-X',
      surface: '[fill="url(#ink-X)"]',
      cash: '.cash.pen-X',
      deepest: '.hole.pen-X',
      texture: '#ink-X > path',
      name: '.offer-mark:X',
    };
    /** @param {string} kind @param {string} family */
    const looks = (kind, family) => {
      const selector = (kinds[kind] ?? '').replace(':X', family === 'odm' ? '.odm' : ':not(.odm)').replace('X', family);
      const found = [...(calc?.querySelectorAll(selector) ?? [])].map((shape) => {
        const look = getComputedStyle(shape);
        const texture = /url\([^)]*\)/.exec(look.fill)?.[0] ?? '';
        const drawn =
          kind === 'texture' ? [shape.getAttribute('d'), shape.parentElement?.getAttribute('patternTransform')] : [];
        return [shape.tagName, texture, look.strokeWidth, look.strokeDasharray, look.borderRadius, ...drawn].join(' ');
      });
      return new Set(found);
    };
    const both = Object.keys(kinds).map((kind) => ({ kind, oem: looks(kind, 'oem'), odm: looks(kind, 'odm') }));
    return {
      alike: both.flatMap(({ kind, oem, odm }) =>
        [...oem].filter((look) => odm.has(look)).map((look) => `${kind}: ${look}`),
      ),
      kinds: both.flatMap(({ kind, oem, odm }) => (oem.size > 0 && odm.size > 0 ? kind : [])),
    };
  });

/**
 * The share of a place on the screen that is not in its commonest colour's opposite: how much of it has ink.
 * @param {Page} page whose browser also reads the picture, in a page of its own
 * @param {{ x: number, y: number, width: number, height: number }} clip
 */
export async function inked(page, clip) {
  const picture = (await page.screenshot({ clip })).toString('base64');
  const reader = await page.context().newPage();
  const share = await reader.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    let other = 0;
    for (let at = 0; at < data.length; at += 4) {
      const far = [0, 1, 2].some((i) => Math.abs((data[at + i] ?? 0) - (data[i] ?? 0)) > 40); // than the corner
      if (far) other += 1;
    }
    return other / (data.length / 4);
  }, picture);
  await reader.close();
  return share;
}

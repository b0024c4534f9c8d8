// SPDX-License-Identifier: MIT
// Paper is white, and a picture is put on white: for them the page is light, whatever the screen is.

/** @param {ShadowRoot} root @returns {() => void} brings back what was */
export function inLight(root) {
  const calc = root.querySelector('.calc[data-kind="page"]');
  const before = calc?.getAttribute('data-scheme') ?? null;
  calc?.setAttribute('data-scheme', 'light');
  return () => {
    if (before === null) calc?.removeAttribute('data-scheme');
    else calc?.setAttribute('data-scheme', before);
  };
}

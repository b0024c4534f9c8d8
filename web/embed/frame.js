// SPDX-License-Identifier: MIT
// Inside the frame: attributes from the address, and the height told to whoever frames us. A height is no secret, so it
// goes to any origin; nothing else is sent.

const element = document.querySelector('oem-odm-calculator');
const parameters = new URLSearchParams(`${location.hash.slice(1)}&${location.search.slice(1)}`);
const id = parameters.get('frame') ?? '';

/** Only what the element itself listens to: a link must not be able to set any attribute. */
async function takeAttributes() {
  const { observedAttributes = [] } = /** @type {any} */ (await customElements.whenDefined('oem-odm-calculator'));
  for (const name of observedAttributes) {
    const value = parameters.get(name);
    if (value !== null) element?.setAttribute(name, value);
  }
}

let told = 0;

function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (Math.abs(height - told) < 2) return; // sub-pixel changes would answer each other for ever
  told = height;
  parent.postMessage({ type: 'oem-odm:height', v: 1, id, height }, '*');
  // Many publishing systems know this message and resize for it.
  parent.postMessage({ 'datawrapper-height': { [id || 'oem-odm']: height } }, '*');
}

takeAttributes();
if (parent !== window) new ResizeObserver(tellHeight).observe(document.documentElement);

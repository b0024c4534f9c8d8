// SPDX-License-Identifier: MIT
// For pages that frame us, as a classic script:
//   <script src="https://example.com/oem-odm/embed.js" data-lang="vi" async></script>
// It puts the frame after itself and keeps it as tall as its content. Each data-* becomes an attribute of the element
// inside; data-title names the frame.

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

if (script) {
  const address = new URL('./embed.html', script.src);
  const { title = 'OEM or ODM? calculator', ...attributes } = script.dataset;
  const id = Math.random().toString(36).slice(2);
  const kebab = (/** @type {string} */ name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const named = Object.entries(attributes).map(([name, value]) => [kebab(name), value ?? '']);
  address.hash = new URLSearchParams([...named, ['frame', id]]).toString();

  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = address.href;
  frame.loading = 'lazy';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.allow = 'clipboard-write; web-share; fullscreen';
  frame.style.cssText = 'display:block;width:100%;border:0;height:480px';
  script.after(frame);

  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || (origin !== address.origin && origin !== 'null')) return;
    if (data?.type !== 'oem-odm:height' || data.v !== 1 || data.id !== id) return;
    if (typeof data.height !== 'number' || !(data.height > 0)) return;
    frame.style.height = `${Math.min(data.height, 20000)}px`;
  });
}

// A stranger's script: it listens and asks, and never reaches inside.
const element = document.querySelector('oem-odm-calculator');
const heard = [];
globalThis.heard = heard;
for (const name of ['oem-odm-ready', 'oem-odm-change', 'oem-odm-error']) {
  document.addEventListener(name, (event) => heard.push({ name, detail: event.detail, on: event.target === element }));
}

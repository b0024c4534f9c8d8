// SPDX-License-Identifier: MIT
// A file into the visitor's own hands.

/** Milliseconds after which a browser has surely begun to read it. */
const READ = 60000;

/**
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type
 */
export function download(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ);
}

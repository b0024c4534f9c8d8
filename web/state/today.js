// SPDX-License-Identifier: MIT
// The day, as a saved file and what is kept on the device say it; no number comes of it.

export function today() {
  const now = new Date();
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// SPDX-License-Identifier: MIT
// The project in the address of the page.

/** @typedef {import('../calc/types.js').Project} Project */

/** Only a visit that has or makes a link needs it. */
const hash = () => import('../state/hash.js');

/** The address of this page with these numbers. @param {Project} project @returns {Promise<string>} */
export async function linkOf(project) {
  const address = new URL(location.href);
  address.hash = await (await hash()).toHash(project);
  return address.href;
}

/** @param {string} text the hash of an address @returns {Promise<import('../state/hash.js').Linked>} */
export const readLink = async (text) => (text.length > 1 ? (await hash()).fromHash(text) : {});

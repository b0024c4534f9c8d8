// SPDX-License-Identifier: MIT
// When a first order of an offer is ready that must be got ready itself. The core counts an order confirmed at the start, and
// holidays fall otherwise later: it is asked with the day on which the offer can be made as its start.

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s @returns {import('../types.js').Task | null} */
export function firstReady(s) {
  const { project } = s;
  const known = s.firstReady.filter((one) => one.project === project);
  const waits = (s.now?.offers ?? []).find(
    ({ index, measures }) => Number(measures.listWeek) > 0 && known.every(({ offer }) => offer !== index),
  );
  if (s.side !== 'supplier' || !waits) return null;
  const { listDate, listWeek, readyWeek } = /** @type {any} */ (waits.measures);
  return {
    project: { ...project, start: listDate },
    ask: { compare: true },
    put(result) {
      const { readyDate: date = null, readyWeek: weeks = null } = /** @type {any} */ (
        result?.offers[waits.index]?.measures ?? {}
      );
      const others = s.firstReady.filter(({ offer }) => offer !== waits.index);
      s.firstReady = [...others, { project, offer: waits.index, listDate, listWeek, readyWeek, date, weeks }];
      return true;
    },
  };
}

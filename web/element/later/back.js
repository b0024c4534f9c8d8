// SPDX-License-Identifier: MIT
// Back from a field among all numbers to what led there.

/** @type {Record<string, import('../hand/actions.js').Action>} */
export const backClicks = {
  back(s) {
    const from = s.ui.later.visited?.from;
    s.ui.later = { ...s.ui.later, visited: undefined };
    s.show();
    from?.scrollIntoView({ block: 'center' });
    from?.focus({ preventScroll: true });
  },
};

// SPDX-License-Identifier: MIT
// What only a stranger's page needs: the sheets that our own has linked, and a look at its paper.
export { styles } from '../styles/styles.js';
export { lookOf } from './look.js';

// SPDX-License-Identifier: MIT
// Importing this file defines the element, once.
import { OemOdmCalculator } from './calculator.js';

const TAG = 'oem-odm-calculator';

if (!customElements.get(TAG)) customElements.define(TAG, OemOdmCalculator);

export { OemOdmCalculator };

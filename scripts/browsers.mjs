// SPDX-License-Identifier: MIT
// The two browsers of Debian, driven by playwright-core, set up so that a test means what it says.
import { chromium, firefox } from 'playwright-core';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** @type {{[name: string]: () => Promise<import('playwright-core').Browser>}} */
export const browsers = {
  chromium: () =>
    chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...quiet, '--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
    }),
  firefox: () =>
    firefox.launch({
      channel: 'moz-firefox', // Debian's own Firefox, by WebDriver BiDi; playwright 1.65 no longer speaks to this one
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      // Drivers switch this off, and then file:// allows what it refuses to people.
      firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true },
    }),
};

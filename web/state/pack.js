// SPDX-License-Identifier: MIT
// A project as few bytes: names and words that the document knows are numbers of a frozen list, numbers are decimal
// digits with a power of ten, evidence is written once. Lossless for any JSON: what the list lacks is spelled out.
import { readDecimal } from '../numbers/decimal.js';

// Links of all times are read with this list: append only, never reorder. A test holds it against the field table.
const WORDS = `name currency start rates perUnit market product category price priceDrift demand rampWeeks season
horizonWeeks discountRate channelFee fulfilment storage advertising payoutDays returnRate returnCost recovery coverWeeks
safetyWeeks carryingRate colours limits maxSpend latestLaunch maxFirstOrder ownDesign moveTooling closeShare route mode
weight volume lcl fcl air courier rate minimum surcharge transitWeeks cutOffDays kgPerCbm containerCbm containerKg
airDivisor courierDivisor insuranceRate originCharges destinationCharges inspectionPerDay inspectionUnitsPerDay customs
regime basis vatRate vatRecoverable vatRecoveryDays mpfRate mpfMin mpfMax hmfRate assistsDutiable assistSpread
anticipatedUnits duty layers preferenceRate ruleMet proof closures country from to offers called origin materialsOrigin
design owner customisation priceEffect demandEffect priceErosion demandErosion tooling place mayTake upfront life upkeep
transferCost remakeCost residual rights files exclusivity confidentiality tiers priceChange validUntil style colour
materials cost oneOff certification legal packaging reserve samples rounds weeks yearly compliance insurance fee territory
years commitment royalty stages overlap reorderWeeks terms deposit balanceAt balanceDays method paymentRate paymentFee
quality defectRate firstLotDefectRate borneBy incoterm value evidence grade source date buyer supplier joint none brand
not-asked in not-in factory third nobody EXW FCA FOB CFR CIF DAP DDP us eu uk own fob cif first anticipated sourcing
manufacturing logistics choose customise produce order ready shipment arrival tt card lc A B C J example guess quote
contract records USD EUR GBP VND IDR THB MYR PHP SGD CNY KHR LAK MMK VN TH MY ID PH KH LA MM CN SG
side staged carryOver oldStock rundown writeoff baseDesign redesign buyout baseCost redesignWeeks inPrice inPricePieces
subsidy subsidyPieces includes tolerance hours booked efficiency idlePaid overtimeHours hour avoidable full overtime tax
inputVat refundWeeks platform membership orderFee orderFeeCap largest margin wonPerWeek quantities supply material
materialBy nominated wastage materialMinimum materialDays materialChange passThrough changeover orderCost learning curve
crawford wright made buyers enquiries history orders repeats sampleWeeks orderWeeks hitRate saturation trial repeat
repeatShare repeatTimes repeatWeeks committed pieces whole cancel winning sample sampleCharge engineering listing
photographs contribution refresh copy chance loss pricing list cost-plus target delivery freight freightUnit destination
dutyBasis oneOf together tariff range low high by sure shape pert triangular uniform lognormal quantiles
risks preference account priorities kind worth worthUnit scores control freedom speed flexibility
effort offer follows`.split(/\s+/);
const INDEX = new Map(WORDS.map((word, at) => [word, at]));
/** The names and words that cost a byte or two. */
export const packedWords = WORDS;

const DEEPEST = 64;
const NULL = 0;
const FALSE = 1;
const TRUE = 2;
const OBJECT = 3;
const LIST = 4;
const TEXT = 5;
const WORD = 6;
const KNOWN = 7; // a number with evidence: its index, then the number
const DATE = 8;
const NUMBER = 16; // + 2 * (exponent + 8) + sign, for exponents from -8 to 7
const WIDE = 9; // a number with any exponent: sign, exponent + 400

/** @typedef {Record<string, unknown>} Holder */

/**
 * @param {unknown} project
 * @returns {Uint8Array}
 * @throws {RangeError} for what is no JSON, or deeper than any project
 */
export function pack(project) {
  /** @type {Map<string, number>} */
  const known = new Map();
  const body = writer();
  write(body, project, known, 0);
  const out = writer();
  out.varint(BigInt(known.size));
  for (const evidence of known.keys()) write(out, JSON.parse(evidence), null, 0);
  return Uint8Array.from([...out.bytes, ...body.bytes]);
}

/** @param {Uint8Array} bytes @returns {unknown} @throws {RangeError} when they are damaged */
export function unpack(bytes) {
  const from = reader(bytes);
  const known = Array.from({ length: from.count() }, () => read(from, [], 0));
  const project = read(from, known, 0);
  if (!from.ended()) throw new RangeError('more bytes than a project');
  return project;
}

/** @param {Writer} out @param {unknown} value @param {Map<string, number> | null} known @param {number} depth */
function write(out, value, known, depth) {
  if (depth > DEEPEST) throw new RangeError('too deep');
  if (value === null) out.byte(NULL);
  else if (typeof value === 'boolean') out.byte(value ? TRUE : FALSE);
  else if (typeof value === 'number') writeNumber(out, value);
  else if (typeof value === 'string') writeText(out, value);
  else if (Array.isArray(value)) {
    out.byte(LIST);
    out.varint(BigInt(value.length));
    for (const row of value) write(out, row, known, depth + 1);
  } else if (typeof value === 'object') writeObject(out, /** @type {Holder} */ (value), known, depth);
  else throw new RangeError('not JSON');
}

/** @param {Writer} out @param {Holder} value @param {Map<string, number> | null} known @param {number} depth */
function writeObject(out, value, known, depth) {
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  const { value: amount, evidence } = value;
  if (known && entries.length === 2 && typeof amount === 'number' && entries[0][0] === 'value' && isPlain(evidence)) {
    const text = JSON.stringify(evidence);
    if (!known.has(text)) known.set(text, known.size);
    out.byte(KNOWN);
    out.varint(BigInt(/** @type {number} */ (known.get(text))));
    writeNumber(out, amount);
    return;
  }
  out.byte(OBJECT);
  out.varint(BigInt(entries.length));
  for (const [key, held] of entries) {
    const at = INDEX.get(key);
    out.varint(BigInt(at === undefined ? 0 : at + 1));
    if (at === undefined) writeLetters(out, key);
    write(out, held, known, depth + 1);
  }
}

/** @param {Writer} out @param {number} value */
function writeNumber(out, value) {
  const d = readDecimal(String(value));
  if (!d) throw new RangeError('not a finite number');
  const sign = d.negative ? 1 : 0;
  if (d.exponent >= -8 && d.exponent <= 7) out.byte(NUMBER + 2 * (d.exponent + 8) + sign);
  else {
    out.byte(WIDE);
    out.byte(sign);
    out.varint(BigInt(d.exponent + 400));
  }
  out.varint(BigInt(d.digits));
}

/** @param {Writer} out @param {string} value */
function writeText(out, value) {
  const at = INDEX.get(value);
  if (at !== undefined) {
    out.byte(WORD);
    out.varint(BigInt(at));
  } else if (/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) {
    out.byte(DATE);
    out.varint(BigInt(value.replaceAll('-', '')));
  } else {
    out.byte(TEXT);
    writeLetters(out, value);
  }
}

/** @param {Writer} out @param {string} text */
function writeLetters(out, text) {
  const letters = new TextEncoder().encode(text);
  out.varint(BigInt(letters.length));
  for (const letter of letters) out.byte(letter);
}

/** @param {Reader} from @param {unknown[]} known @param {number} depth @returns {unknown} */
function read(from, known, depth) {
  if (depth > DEEPEST) throw new RangeError('too deep');
  const token = from.byte();
  if (token === NULL) return null;
  if (token === FALSE || token === TRUE) return token === TRUE;
  if (token === LIST) return Array.from({ length: from.count() }, () => read(from, known, depth + 1));
  if (token === OBJECT) return readObject(from, known, depth);
  if (token === TEXT) return from.text();
  if (token === WORD) return wordAt(Number(from.varint()));
  if (token === DATE) return String(from.varint()).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (token !== KNOWN) return readNumber(from, token);
  const evidence = known[Number(from.varint())];
  if (evidence === undefined) throw new RangeError('no such evidence');
  return { value: readNumber(from, from.byte()), evidence: structuredClone(evidence) };
}

/** @param {Reader} from @param {unknown[]} known @param {number} depth */
function readObject(from, known, depth) {
  /** @type {[string, unknown][]} */
  const entries = [];
  for (let left = from.count(); left > 0; --left) {
    const at = Number(from.varint());
    const key = at === 0 ? from.text() : wordAt(at - 1);
    entries.push([key, read(from, known, depth + 1)]);
  }
  return Object.fromEntries(entries);
}

/** @param {Reader} from @param {number} token */
function readNumber(from, token) {
  const wide = token === WIDE;
  if (!wide && (token < NUMBER || token > NUMBER + 31)) throw new RangeError('no such token');
  const negative = wide ? from.byte() === 1 : (token - NUMBER) % 2 === 1;
  const exponent = wide ? Number(from.varint()) - 400 : Math.floor((token - NUMBER) / 2) - 8;
  const value = Number(`${negative ? '-' : ''}${from.varint()}e${exponent}`);
  if (!Number.isFinite(value)) throw new RangeError('not a finite number');
  return value;
}

/** @param {number} at */
function wordAt(at) {
  const word = WORDS[at];
  if (word === undefined) throw new RangeError('a word of a later version');
  return word;
}

/** @typedef {ReturnType<typeof writer>} Writer */
function writer() {
  /** @type {number[]} */
  const bytes = [];
  return {
    bytes,
    byte: (/** @type {number} */ value) => bytes.push(value),
    varint: (/** @type {bigint} */ value) => {
      for (let left = value; ; left >>= 7n) {
        const more = left > 127n;
        bytes.push(Number(left & 127n) | (more ? 128 : 0));
        if (!more) return;
      }
    },
  };
}

/** @typedef {ReturnType<typeof reader>} Reader */
/** @param {Uint8Array} bytes */
function reader(bytes) {
  let at = 0;
  const byte = () => {
    if (at >= bytes.length) throw new RangeError('cut short');
    return bytes[at++];
  };
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; shift <= 63n; shift += 7n) {
      const next = byte();
      value |= BigInt(next & 127) << shift;
      if (next < 128) return value;
    }
    throw new RangeError('number too long');
  };
  const count = () => {
    const n = Number(varint());
    if (n > bytes.length - at) throw new RangeError('more rows than bytes');
    return n;
  };
  const text = () => {
    const end = count() + at;
    const letters = bytes.subarray(at, end);
    at = end;
    return new TextDecoder('utf-8', { fatal: true }).decode(letters);
  };
  return { byte, varint, count, text, ended: () => at === bytes.length };
}

/** @param {unknown} value */
const isPlain = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// What the sentences read of the core's answer (docs/DOCUMENT.md). Wider types fit: nothing else is looked at.

export interface SaidOffer {
  name: string;
  called: string;
  label: string;
  family: 'oem' | 'odm';
  labelWhy: readonly string[];
  fits: boolean;
  measures: { npv: number; [name: string]: unknown };
  limits: readonly SaidLimit[];
  aspects: readonly SaidAspect[];
}
export interface SaidLimit {
  limit: string;
  state: string;
  value: number | null;
  bound: number | null;
}
export interface SaidAspect {
  aspect: string;
  value?: number | null;
  code?: string;
  codes?: Readonly<Record<string, string>> | readonly string[];
  usual?: {
    low: number;
    high: number;
    unit: string;
    source?: string;
    grade?: string;
    exWorks?: boolean;
    compared: number;
  } | null;
  usualCodes?: readonly string[];
  state: string;
}
export interface SaidFlip {
  path: string;
  value: number;
  owner: string;
  plausible: readonly [number, number];
  searched: readonly [number, number];
  below: number | null;
  above: number | null;
  kindBelow?: string | null;
  kindAbove?: string | null;
  offerBelow: number | null;
  offerAbove: number | null;
  inside: boolean;
}
export interface SaidReason {
  code: string;
  amount: number;
  weeks?: number;
  units?: number;
}
export interface SaidVerdict {
  /** `loses`: what fits loses money, and what would not is ruled out by a limit. */
  kind: 'pick' | 'neither' | 'none-fits' | 'loses' | 'mix' | 'decline';
  tone: string;
  offer: number;
  runnerUp: number;
  gap: number;
  band: number;
  example: boolean;
  mayChoose: boolean;
  key: readonly { path: string; yours: boolean }[];
  deciding: readonly string[];
  ruledOut: readonly (SaidLimit & { offer: number })[];
  pays: { path: string; value: number } | null;
  reasons: readonly SaidReason[];
  /** The best offer under each, in the core's order. */
  stressWinner: Readonly<Record<string, number | null>>;
}
export interface SaidCrossing {
  a: number;
  b: number;
  points: readonly { quantity: number; below: number; above: number; kind: string }[];
  searchedTo: number;
}
export interface SaidEstimate {
  value: number;
  /** Half of what it may be off, 95 times in 100. */
  error: number;
}
export interface SaidMark {
  /** Null where to decline is best. */
  leader: number | null;
  /** Of the chosen offer over the best other choice. */
  lead: number;
  reasons: readonly { path: string; value: number }[];
}
export interface SaidChances {
  best: SaidEstimate;
  loss: SaidEstimate;
  p5: number;
  p50: number;
  p95: number;
  tail: number;
  hole50: number | null;
  hole95: number | null;
  /** The share in which the hole is deeper than the limit. */
  beyond: number | null;
  /** When it first is, where it is: one in ten, half, nine in ten by then. */
  shortWeeks: readonly number[] | null;
  /** Mean value left in stock. */
  left: number | null;
  broken: Readonly<Record<'maxSpend' | 'latestLaunch' | 'maxFirstOrder', number | null>>;
}
/** What may happen or not: without it and with it; nothing where it can move nothing. */
export interface SaidRisk {
  risk: number;
  chance: number;
  worth?: SaidEstimate;
  profile: readonly { at: number; npv: readonly number[] }[];
}
/** What matters besides money. */
export interface SaidPriorities {
  rows: readonly { scored: boolean; scores: readonly number[]; amounts: readonly number[] }[];
  /** NPV of each offer, and with all amounts. */
  money: readonly number[];
  totals: readonly number[];
  leader: number | null;
  lead: number;
  /** Of all weights, those with which the chosen offer wins. */
  share: number;
  smallest: { priority: number; from: number; to: number } | null;
}
/** First one offer, then another, in every world. */
export interface SaidPath {
  from: number;
  to: number;
  best: SaidEstimate;
  mean: SaidEstimate;
  wait: {
    week: number;
    above: boolean;
    demand: number;
    switches: SaidEstimate;
    worth: SaidEstimate;
  } | null;
}
/** What to do now, soon and later; each code has numbers of its own (docs/MODEL.md 17.12). */
export type SaidStep = { when: 'now' | 'soon' | 'later'; code: string; path?: string; worth?: SaidEstimate };
/** A factory's best mix, in every world. */
export interface SaidMix {
  best: SaidEstimate;
  mean: SaidEstimate;
  p5: number;
  p50: number;
  p95: number;
  /** The share of worlds in which each offer is part of it. */
  serves: readonly number[];
}
/** What many worlds say (docs/MODEL.md section 17). */
export interface SaidSimulation {
  worlds: number;
  offer: number;
  ahead: number;
  of: number;
  offers: readonly SaidChances[];
  declining: SaidEstimate;
  perfect: SaidEstimate;
  numbers: readonly { path: string; value: number; worth?: SaidEstimate }[];
  joint: { leader: number | null; numbers: readonly { path: string; from: number; to: number }[] } | null;
  marks: readonly SaidMark[];
  risks?: readonly SaidRisk[];
  priorities?: SaidPriorities | null;
  /** Only where it was asked for. */
  staged?: SaidPath | null;
  mix: SaidMix | null;
  steps: readonly SaidStep[];
}
/** The chance that an offer is the best choice, over two numbers (docs/MODEL.md 17.8). */
export interface SaidMap {
  offer: number;
  worlds: number;
  x: SaidAxis;
  y: SaidAxis;
  /** Rows of y, in them columns of x. */
  chance: readonly (readonly number[])[];
  error: readonly (readonly number[])[];
  /** Null where a limit rules the offer out. */
  lead: readonly (readonly (number | null)[])[];
  equal: readonly Polyline[];
  lines: readonly { chance: number; along: readonly Polyline[] }[];
}
export interface SaidAxis {
  path: string;
  value: number;
  points: readonly number[];
}
export type Polyline = readonly (readonly [number, number])[];
export interface SaidResult {
  side?: string;
  currency: string;
  horizonWeeks: number;
  horizonYears: number;
  offers: readonly SaidOffer[];
  pair: readonly [number, number];
  /** Offers: those that fit first, then by NPV. */
  ranking: readonly number[];
  verdict: SaidVerdict;
  crossings?: readonly SaidCrossing[];
  flips?: readonly SaidFlip[];
  next?: readonly { path: string; flip: number; nearness: number }[];
}
export interface SaidField {
  path: string;
  kind: string;
  unit?: string;
  choices?: readonly string[];
  side?: unknown;
  default?: unknown;
}
export type Fields = ReadonlyMap<string, SaidField>;
/** All that a sentence is made from. */
export interface View {
  result: SaidResult;
  project: { [field: string]: unknown };
  fields: Fields;
}

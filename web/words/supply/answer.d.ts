// What the sentences read of the core's answer from the supplier's side (docs/DOCUMENT.md, "The supplier's side").
import type { Fields, SaidFlip, SaidVerdict } from '../answer.js';

export interface Floor {
  quantity: number;
  price: number;
  hours: number;
  walkAway: number | null;
  full: number | null;
  target: number | null;
  displaced: number | null;
  /** Whether the hours hold an order of this size. */
  held: boolean;
  costs: { material: number; labour: number; labourFull: number; orderCost: number; account: number; once: number };
  /** What each price pays before its costs. */
  taken: { [kind in 'walkAway' | 'full' | 'target']?: { [line: string]: number } };
}
export interface Quote {
  currency: string;
  incoterm: string;
  place: string;
  validUntil: string | null;
  leadWeeks: number;
  repeatLeadWeeks: number;
  minimum: number;
  deposit: number;
  balanceAt: string;
  balanceDays: number;
  method: string;
  tolerance: number | null;
  tooling: number | null;
  inPrice: number | null;
  inPricePieces: number | null;
  subsidy: number | null;
  subsidyPieces: number | null;
  npvAtQuote: number | null;
  rows: readonly { quantity: number; price: number; targetCost?: number | null; gap?: number | null }[];
}
export interface SupplyMeasures {
  npv: number;
  [name: string]: unknown;
}
export interface SupplyOffer {
  index: number;
  name: string;
  called: string;
  label: string;
  family: 'oem' | 'odm';
  labelWhy: readonly string[];
  measures: SupplyMeasures;
  funnel: { enquiries: number; samples: number; buyers: number; repeats: number };
  floors: readonly Floor[];
  quote: Quote;
  load: readonly number[];
  cash: readonly number[];
  stress: { halfBuyers: number; dearMaterial: number; late: number };
}
export interface MixShare {
  offer: number;
  share: number;
  hours: number;
  overtimeHours: number;
  weekly: number;
  contributionHour: number | null;
}
export interface Mix {
  value: number;
  gain: number;
  hourWorth: number;
  regularUsed: number;
  overtimeUsed: number;
  idle: number;
  idleWeekly: number;
  /** Of all that it takes, the platform once. */
  holeAmount: number;
  holeWeek: number | null;
  paybackWeek: number | null;
  busiestWeek: number | null;
  busiestHours: number;
  busiestHolds: number;
  weeksOver: number;
  shares: readonly MixShare[];
}
export interface SupplyVerdict extends Omit<SaidVerdict, 'kind' | 'ruledOut' | 'pays'> {
  kind: 'pick' | 'mix' | 'decline';
}
export interface SupplyResult {
  side: 'supplier';
  currency: string;
  start: string;
  horizonWeeks: number;
  horizonYears: number;
  offers: readonly SupplyOffer[];
  pair: readonly [number, number];
  ranking: readonly number[];
  verdict: SupplyVerdict;
  flips?: readonly SaidFlip[];
  next?: readonly { path: string; flip: number; nearness: number }[];
  hours: { regular: number; overtime: number; weekly: number; booked: number; premium: number };
  mix: Mix;
  largest: { idleHours: number; weeks: number | null; lostWeekly: number; hole: number | null } | null;
  missing: readonly string[];
}
export interface SupplyView {
  result: SupplyResult;
  project: { [field: string]: unknown };
  fields: Fields;
}

/** Room to agree; `now`, `most` and `least` are null where there is none. */
export interface Strip {
  now: number | null;
  most: number | null;
  least: number | null;
  room: boolean;
  /** `most` is where the search ended. */
  beyond: boolean;
}
export interface DealOffer {
  offer: number;
  chosen: boolean;
  agrees: boolean;
  buyer: number;
  supplier: number;
  /** What its hours would have earned elsewhere; null where they cannot be had. */
  displaced: number | null;
  price: Strip;
  tiers: readonly (Strip & { from: number; minimum: number })[];
  minimum: Strip;
  tooling: (Strip & { mostShare: number | null; leastShare: number | null }) | null;
  moves: readonly { what: 'price' | 'minimum' | 'tooling'; now: number; value: number; agrees: boolean }[];
}

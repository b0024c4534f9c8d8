// What the element reads of the core's answer (docs/DOCUMENT.md).
import type { Project } from '../calc/types.js';
import type { SaidAspect } from '../words/answer.js';

export type Family = 'oem' | 'odm';
export interface Stage {
  name: string;
  start: number;
  end: number;
  closedWeeks: number;
}
export type Aspect = SaidAspect;
export interface Offer {
  index: number;
  name: string;
  called: string;
  label: string;
  family: Family;
  labelWhy: string[];
  calledDiffers: boolean;
  measures: { [name: string]: number | null } & {
    npv: number;
    holeAmount: number | null;
    holeWeek: number | null;
    holeDate: string | null;
    launchWeek: number | null;
    launchDate: string | null;
    irr: { status: string; rates: number[] };
  };
  limits: { limit: string; state: string; value: number | null; bound: number | null }[];
  fits: boolean;
  stages: Stage[];
  orders: { [name: string]: number }[];
  cash: number[];
  stress: { halfSales: number; late: number; rejected: number };
  aspects: Aspect[];
}
export interface Flip {
  path: string;
  value: number;
  owner: 'ours' | 'example' | 'yours';
  grade: string;
  plausible: [number, number];
  below: number | null;
  above: number | null;
  kindBelow: string | null;
  kindAbove: string | null;
  offerBelow: number | null;
  offerAbove: number | null;
  inside: boolean;
  nearness: number;
  searched: [number, number];
}
export interface Sweep {
  path: string;
  value: number;
  low: number;
  high: number;
  step: number;
  x: number[];
  npv: number[][];
  gap: number[];
  changes: { at: number; from: number; to: number; kind: string }[];
}
export interface Line {
  line: string;
  group: string;
  amounts: number[];
  pv: number[];
  /** Present value of the verdict's offer minus the runner-up's. */
  gap: number;
}
export interface Verdict {
  kind: 'pick' | 'neither' | 'none-fits' | 'loses';
  tone: 'clear' | 'leaning' | 'close';
  offer: number;
  runnerUp: number;
  gap: number;
  band: number;
  example: boolean;
  mayChoose: boolean;
  key: { path: string; yours: boolean }[];
  deciding: string[];
  ruledOut: { offer: number; limit: string; state: string; value: number | null; bound: number | null }[];
  pays: { path: string; value: number } | null;
  reasons: { code: string; amount: number; weeks?: number; units?: number }[];
  stressWinner: { halfSales: number; late: number; rejected: number };
}
export type Ledger = {
  offer: number;
  entries: { week: number; line: string; amount: number; order: number | null }[];
}[];
export interface Result {
  currency: string;
  start: string;
  horizonWeeks: number;
  horizonYears: number;
  offers: Offer[];
  pair: [number, number];
  ranking: number[];
  lines: Line[];
  crossings: {
    a: number;
    b: number;
    points: { quantity: number; below: number; above: number; kind: string }[];
    searchedTo: number;
  }[];
  curves: { quantities: number[]; costs: number[][] };
  verdict: Verdict;
  flips?: Flip[];
  next?: { path: string; flip: number; nearness: number }[];
  sweeps?: Sweep[];
  ledger?: Ledger;
}
export interface Question {
  id: string;
  answered: string;
  answers: { id: string; set: { [path: string]: unknown } }[];
}
export interface Preset {
  id: string;
  product: string;
  persona?: string;
  makes?: string;
  questions?: Question[];
  project: Project;
  [more: string]: unknown;
}

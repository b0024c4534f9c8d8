// What the element reads of the core's answer (docs/DOCUMENT.md).
import type { Project } from '../calc/types.js';
import type { SaidAspect, SaidMap, SaidMix, SaidPath, SaidPriorities, SaidRisk, SaidStep } from '../words/answer.js';
import type { Part } from '../words/words.js';
import type { Session } from './session.js';

/** The inside of a section, and where it brings it along its heading; null where there is nothing to tell. */
export type Body = ((s: Session, path?: string, place?: string) => unknown[] | null) & {
  heading?: (s: Session) => readonly Part[] | null;
};
export interface Bodies {
  [section: string]: Body;
}
/**
 * What to ask of the whole core, and what to do with its answer: null where it gave none; `quick`: no block was felt. It says
 * whether to go on.
 */
export interface Task {
  /** asked about instead of the visitor's */
  project?: Project;
  ask: { [answer: string]: unknown };
  put(result: Result | null, quick: boolean): boolean;
}
/** When a first order of an offer is ready that is on offer only from `listDate` on: `weeks` after it. */
export interface FirstReady {
  project: Project;
  offer: number;
  listDate: string;
  listWeek: number;
  /** of an order confirmed at the start: where this is another, what was asked does not hold */
  readyWeek: number;
  date: string | null;
  weeks: number | null;
}
export type Agenda = (s: Session) => Task | null;
/** What depends on the side from which an answer is read. `view` is that of web/words, for this side's answers. */
export interface Chair {
  side: 'buyer' | 'supplier';
  /** Words that stand over the others, where "you" is somebody else. */
  words?: Readonly<Record<string, string>>;
  headline(view: unknown): Part[];
  sentence(view: unknown, path?: string): Part[];
  strip(view: unknown): Part[];
  finding(view: unknown, section: unknown): Part[];
  reason(view: unknown, reason: unknown): string;
  stress(view: unknown): Part[];
  deciding(view: unknown): Part[];
  /** The number of the first screen before all is known, and after. */
  home(project: Project): string;
  main(whole: Result | null): string | undefined;
  /** Below side by side, in their order. */
  sections: readonly string[];
  /** Sections of its own; the others are everybody's (views/bodies.js). */
  bodies?: Bodies;
  questions(s: Session): Question[];
  /** What the reasons add up to, where that is not the gap. */
  sum?(view: unknown): { label: string; amount: number }[] | undefined;
  origins?: { [line: string]: { section: string; inputs: string[] } };
}

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
  /** Minimums and price breaks between the ends. */
  stops: number[];
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
  /** `open`, of an example in a drag's frame: not close. */
  tone: 'clear' | 'leaning' | 'close' | 'open';
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
  side?: 'buyer' | 'supplier';
  currency: string;
  start: string;
  horizonWeeks: number;
  horizonYears: number;
  offers: Offer[];
  pair: [number, number];
  ranking: number[];
  lines: Line[];
  /** What each group of lines comes to, in present value, offer by offer. */
  groups: { group: string; pv: number[] }[];
  /** A buyer's alone. */
  crossings?: {
    a: number;
    b: number;
    points: { quantity: number; below: number; above: number; kind: string }[];
    searchedTo: number;
  }[];
  curves: { quantities: number[]; costs: number[][] };
  verdict: Verdict;
  flips?: Flip[];
  next?: { path: string; flip: number; nearness: number }[];
  /** With a verdict alone: the numbers that were named there. */
  likely?: Pick<Flip, 'path' | 'value' | 'plausible' | 'searched'>[];
  sweeps?: Sweep[];
  ledger?: Ledger;
  staged?: Staged | null;
  quotes?: Quotes;
  simulate?: Simulation;
  waterfall?: Waterfall;
  chanceMap?: ChanceMap;
}
export interface Estimate {
  value: number;
  error: number;
}
export interface Mark {
  world: number;
  /** Null: to decline is best. */
  leader: number | null;
  lead: number;
  npv: number[];
  reasons: { path: string; value: number }[];
}
export interface Chances {
  offer: number;
  best: Estimate;
  mean: Estimate;
  loss: Estimate;
  regret: Estimate;
  p5: number;
  p50: number;
  p95: number;
  tail: number;
  hole50: number | null;
  hole95: number | null;
  beyond: number | null;
  shortWeeks: [number, number, number] | null;
  left: number | null;
  broken: { maxSpend: number | null; latestLaunch: number | null; maxFirstOrder: number | null };
}
export interface UnknownNumber {
  path: string;
  value: number;
  low: number;
  high: number;
  sure: number;
  shape: string;
  /** The visitor's own range. */
  stated: boolean;
  /** The cause that it moves with, and how strongly. */
  follows: string | null;
  strength: number;
  /** Not there for a number that no world varied. */
  worth?: Estimate;
  share?: number;
  profile: { at: number; npv: number[] }[];
}
/** What many worlds say (docs/MODEL.md section 17). */
export interface Simulation {
  worlds: number;
  offer: number;
  other: number;
  tone: Verdict['tone'];
  ahead: number;
  of: number;
  offers: Chances[];
  declining: Estimate;
  perfect: Estimate;
  numbers: UnknownNumber[];
  /** Several small changes together that put another choice ahead. */
  joint: {
    distance: number;
    leader: number | null;
    lead: number;
    numbers: { path: string; from: number; to: number; z: number }[];
  } | null;
  marks: Mark[];
  risks?: SaidRisk[];
  priorities?: SaidPriorities | null;
  staged?: SaidPath | null;
  mix: SaidMix | null;
  steps: SaidStep[];
  totals?: TotalShares;
  world?: { world: number; npv: number[]; values: { path: string; value: number }[] };
}
/** The numbers' own parts and the causes that they follow, largest total first (section 17.7). */
export interface TotalShares {
  numbers: { path: string; first: Estimate; total: Estimate }[];
  causes: { cause: string; first: Estimate; total: Estimate }[];
}
/** The chance that an offer is the best choice, over two numbers (section 17.8). */
export type ChanceMap = SaidMap;
/** Why the first is ahead of the second, by cause (section 17.6). */
export interface Waterfall {
  offer: number;
  other: number;
  gap: number;
  bars: { cause: string; amount: number }[];
}
/** First one offer, later another (docs/MODEL.md section 13). */
export interface Staged {
  from: number;
  to: number;
  best: {
    week: number;
    switchWeek: number;
    switchDate: string;
    npv: number;
    cash: number[];
    launchWeek: number | null;
    spendBeforeSale: number;
    holeAmount: number | null;
    holeWeek: number | null;
  } | null;
  pure: [number, number];
  beats: boolean;
  fits: boolean;
  /** Whether the path leads its first offer alone at today's demand, and the nearest demands at which that turns. */
  lead: { ahead: boolean; below: number | null; above: number | null } | null;
  today: 'none' | 'from' | 'to';
  waiting: { demand: number; way: 'none' | 'from' | 'path' | 'to'; best: number; worth: number }[];
  searched: { week: number; switchWeek: number; npv: number }[];
}
export interface QuotedOffer {
  offer: number;
  quoted: string;
  exw: number | null;
  fob: number | null;
  cif: number | null;
  dap: number | null;
  ddp: number | null;
  landed: number | null;
  /** What lies between the rungs, and what `landed` is the sum of; no line of 0. */
  between: Record<string, number>;
  landedLines: Record<string, number>;
  estimated: string[];
  missing: { path: string; estimate: number | null; source: string }[];
}
/** Every offer on one basis (section 14). */
export interface Quotes {
  quantity: number;
  offers: QuotedOffer[];
}
export interface Question {
  id: string;
  answered: string;
  /** `ask`: the field that the answer leads to, where it sets a number that nobody has given yet. */
  answers: { id: string; set: { [path: string]: unknown }; ask?: string }[];
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

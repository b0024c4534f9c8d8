// The documents that cross the boundary, by hand: the one place that says their shape in JavaScript.

/** A closed set of codes and the place they speak of; sentences are made by whoever shows them. */
export interface Issue {
  /** JSON Pointer into the request's project; '' is the whole document. */
  path: string;
  code: string;
  /** The bound that was crossed, where there is one. */
  limit?: unknown;
}

/** Whose number it is. */
export interface Evidence {
  grade: string;
  source?: string;
  date?: string;
}
/** How far a number is unknown; without a value beside it the number is its middle. */
export type Range = (
  | { low: number; high: number; by?: undefined }
  | { by: number; low?: undefined; high?: undefined }
) & {
  /** How sure it is: 0.8, 0.9 (if left out) or 1. */
  sure?: number;
  /** How strongly it moves with others of its cause, 0 to 1; as they all do if left out. */
  follows?: number;
  shape?: 'pert' | 'triangular' | 'uniform' | 'lognormal' | 'quantiles';
};
export type Quantity =
  | number
  | { value: number; evidence?: Evidence; range?: Range }
  | { value?: undefined; evidence?: Evidence; range: Range };

/** What `ask.simulate` may say: a power of two from 1,024 to 65,536 worlds; `world` tells one of them in full. */
export interface AskedSimulation {
  worlds?: number;
  seed?: number;
  world?: number;
  /** Each number's share of the doubt about the lead, from runs of their own. */
  totals?: boolean;
  /** One offer first, then another, in every world. */
  staged?: boolean;
}

/** What `ask.chanceMap` says: two numbers of the project, by their paths, and 5 to 33 points a side. */
export interface AskedMap {
  x: string;
  y: string;
  points?: number;
}

/** What a link or a file holds. Its fields are listed by `describe()`. */
export type Project = { [field: string]: unknown };

export interface CalcRequest {
  schema?: number;
  project: Project;
  /** The answers wanted, by name; absent means all. */
  ask?: { simulate?: boolean | AskedSimulation; chanceMap?: false | AskedMap; [answer: string]: unknown } | unknown[];
}

export interface Success {
  ok: true;
  schema: number;
  // biome-ignore lint/suspicious/noExplicitAny: the result's shape belongs to the core and grows with it
  result: any;
  warnings: Issue[];
  /** Every default that was used; none with a verdict alone. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  assumed?: any[];
}
export interface Failure {
  ok: false;
  schema: number;
  issues: Issue[];
}
export type CalcResponse = Success | Failure;

export interface Field {
  /** JSON Pointer; `*` stands for a list index. */
  path: string;
  kind: 'number' | 'integer' | 'boolean' | 'text' | 'date' | 'choice' | 'list' | 'object';
  unit?: string;
  min?: number;
  max?: number;
  required?: boolean;
  default?: unknown;
  choices?: string[];
  /** Fewest and most rows of a list. */
  size?: [number, number];
  /** Of a text, in UTF-8. */
  maxBytes?: number;
  [more: string]: unknown;
}
export interface Description {
  schema: number;
  fields: Field[];
  [more: string]: unknown;
}

export interface Version {
  name: string;
  version: string;
  schema: number;
  compiler: string;
  [more: string]: unknown;
}

export interface Progress {
  done: number;
  of: number;
}

export interface Calc {
  describe(): Description;
  version(): Version;
  /** A text is taken for the request's JSON. Never throws for bad input: see Failure. */
  evaluate(request: CalcRequest | string): CalcResponse;
  /** Spends time on a long answer, `blocks` at a time, so that a page can breathe between calls. */
  advance(request: CalcRequest | string, blocks: number): Progress;
  readonly engine: 'wasm' | 'js';
}

export interface LoadOptions {
  /** The bytes of calc.wasm, where there is nothing to fetch from. */
  wasmBinary?: BufferSource;
  wasmUrl?: string | URL;
  /** The JavaScript engine for pages that forbid wasm; an empty text means there is none. */
  fallbackUrl?: string | URL;
}

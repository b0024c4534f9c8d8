// SPDX-License-Identifier: MIT
// The field table of describe(), said again as JSON Schema 2020-12 for editors and other people's validators. The core
// stays the judge: rules across fields are not in here, and a `null`, which the core takes for absent, is refused. What only
// one side must give is asked for where the project has that side's numbers (docs/MODEL.md section 2).

/** @import {Description, Field} from './types.js' */
/** @typedef {{[key: string]: any}} Schema */

/**
 * @param {Description} description
 * @returns {Schema} the schema of a project
 */
export function projectSchema(description) {
  const root = object();
  root.$schema = 'https://json-schema.org/draft/2020-12/schema';
  root.title = 'OEM or ODM project';
  root.$defs = { evidence, range };
  const needs = { buyer: {}, supplier: {} };
  for (const field of description.fields) {
    place(root, field);
    const tree = field.side === 'buyer' || field.side === 'supplier' ? needs[field.side] : root;
    if (field.required === true) demand(tree, field);
  }
  root.allOf = [
    when([{ properties: { side: { enum: ['buyer'] } } }, holds('market', 'price')], needs.buyer),
    when(
      [{ properties: { side: { enum: ['supplier'] } }, required: ['side'] }, holds('supplier', 'factory', 'hours')],
      needs.supplier,
    ),
  ];
  return root;
}

/** @param {Schema[]} either @param {Schema} needed @returns {Schema} */
// biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
const when = (either, needed) => ({ if: { anyOf: either }, then: needed });

/**
 * That there is something at this place. Whose numbers a project has, the first number of a side tells.
 * @param {string} name
 * @param {...string} rest
 * @returns {Schema}
 */
const holds = (name, ...rest) => {
  const [next, ...more] = rest;
  return { required: [name], ...(next ? { properties: { [name]: holds(next, ...more) } } : {}) };
};

/** `format` alone only annotates. */
const date = { type: 'string', format: 'date', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' };

/** Who says so, and when. */
const evidence = {
  type: 'object',
  properties: {
    grade: { enum: ['A', 'B', 'C', 'J', 'example', 'guess', 'quote', 'contract', 'records'] },
    source: { type: 'string', maxLength: 400 },
    date,
  },
  required: ['grade'],
  additionalProperties: false,
};

/** How far it is unknown: two ends, or a share of the value either way. */
const told = {
  sure: { enum: [0.8, 0.9, 1] },
  shape: { enum: ['pert', 'triangular', 'uniform', 'lognormal', 'quantiles'] },
  follows: { type: 'number', minimum: 0, maximum: 1 },
};
const real = { type: 'number' };
const range = {
  anyOf: [
    {
      type: 'object',
      properties: { low: real, high: real, ...told },
      required: ['low', 'high'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { by: { type: 'number', minimum: 0 }, ...told },
      required: ['by'],
      additionalProperties: false,
    },
  ],
};

const CURRENCY_BYTES = 3;
const MONTHS = 12;

/** @returns {Schema} */
const object = () => ({ type: 'object', properties: {}, additionalProperties: false });

/**
 * Walks to the field's parent, making objects on the way, and hangs the field there.
 *
 * @param {Schema} root
 * @param {Field} field
 */
function place(root, field) {
  const { holders, last } = split(field);
  const parent = holders.reduce((at, name) => child(at, name, object), root);
  const schema = leaf(field);
  if (last === '*') parent.items = { ...parent.items, ...schema };
  else parent.properties[last] = { ...parent.properties[last], ...schema };
}

/**
 * Says that the field must be there. It makes its holders required, up to the row of a list: lists may be left out.
 *
 * @param {Schema} tree  the schema itself, or a sparse one that holds nothing but what one side must give
 * @param {Field} field
 */
function demand(tree, field) {
  const { holders, last } = split(field);
  if (last === '*') return;
  let parent = tree;
  for (const [at, name] of holders.entries()) {
    if (!holders.slice(at).includes('*')) mustHave(parent, name);
    parent = child(parent, name, () => ({}));
  }
  mustHave(parent, last);
}

/** @param {Field} field */
function split({ path }) {
  const names = path.split('/').slice(1).map(unescapeName);
  return { holders: names.slice(0, -1), last: names[names.length - 1] };
}

/** @param {Schema} schema @param {string} name */
function mustHave(schema, name) {
  schema.required ??= [];
  if (!schema.required.includes(name)) schema.required.push(name);
}

/**
 * @param {Schema} parent
 * @param {string} name
 * @param {() => Schema} make
 */
function child(parent, name, make) {
  if (name === '*') {
    parent.items ??= make();
    return parent.items;
  }
  parent.properties ??= {};
  parent.properties[name] ??= make();
  return parent.properties[name];
}

/** @param {string} name */
const unescapeName = (name) => name.replaceAll('~1', '/').replaceAll('~0', '~');

/**
 * @param {Field} field
 * @returns {Schema}
 */
function leaf(field) {
  const schema = byKind[field.kind](field);
  if (field.unit) schema['x-unit'] = field.unit;
  if (field.default !== undefined && field.default !== null) schema.default = field.default;
  return schema;
}

/** @param {Field} field */
const quantity = (field) => {
  const number = defined({ type: field.kind, minimum: field.min, maximum: field.max });
  const owned = {
    type: 'object',
    properties: { value: number, evidence: { $ref: '#/$defs/evidence' }, range: { $ref: '#/$defs/range' } },
    anyOf: [{ required: ['value'] }, { required: ['range'] }],
    additionalProperties: false,
  };
  return { anyOf: [number, owned] };
};

/** The core counts bytes: what has too many characters has too many bytes. @param {Field} field */
const text = ({ maxBytes, required }) =>
  maxBytes === CURRENCY_BYTES
    ? { type: 'string', pattern: '^[A-Z]{3}$' }
    : defined({ type: 'string', minLength: required ? 1 : undefined, maxLength: maxBytes });

/** @param {Field} field */
const list = ({ path, size }) =>
  path === '/market/season'
    ? { type: 'array', anyOf: [{ maxItems: 0 }, { minItems: MONTHS, maxItems: MONTHS }] }
    : defined({ type: 'array', minItems: size?.[0], maxItems: size?.[1] });

/** @type {{[kind in Field['kind']]: (field: Field) => Schema}} */
const byKind = {
  number: quantity,
  integer: quantity,
  boolean: () => ({ type: 'boolean' }),
  text,
  date: () => ({ ...date }),
  choice: (field) => ({ enum: field.choices ?? [] }),
  list,
  object,
};

/**
 * @param {Schema} schema
 * @returns {Schema} the same without what is absent
 */
const defined = (schema) => Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));

// SPDX-License-Identifier: MIT
// The field table of describe(), said again as JSON Schema 2020-12 for editors and other people's validators. The core
// stays the judge: rules across fields are not in here.

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
  root.$defs = { evidence };
  for (const field of description.fields) place(root, field);
  return root;
}

/** Who says so, and when. */
const evidence = {
  type: 'object',
  properties: { grade: { type: 'string' }, source: { type: 'string' }, date: { type: 'string', format: 'date' } },
};

/** @returns {Schema} */
const object = () => ({ type: 'object', properties: {}, additionalProperties: false });

/**
 * Walks to the field's parent, making objects on the way, and hangs the field there.
 *
 * @param {Schema} root
 * @param {Field} field
 */
function place(root, field) {
  const names = field.path.split('/').slice(1).map(unescapeName);
  const last = names.pop();
  if (last === undefined) return;
  let parent = root;
  for (const name of names) parent = child(parent, name);
  const schema = leaf(field);
  if (last === '*') {
    parent.items = { ...parent.items, ...schema };
    return;
  }
  parent.properties[last] = { ...parent.properties[last], ...schema };
  if (field.required) parent.required = [...(parent.required ?? []), last];
}

/**
 * @param {Schema} parent
 * @param {string} name
 */
function child(parent, name) {
  if (name === '*') {
    parent.items ??= object();
    return parent.items;
  }
  parent.properties[name] ??= object();
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
    properties: { value: number, evidence: { $ref: '#/$defs/evidence' } },
    required: ['value'],
  };
  return { anyOf: [number, owned] };
};

/** @type {{[kind in Field['kind']]: (field: Field) => Schema}} */
const byKind = {
  number: quantity,
  integer: quantity,
  boolean: () => ({ type: 'boolean' }),
  text: (field) => defined({ type: 'string', minLength: field.size?.[0], maxLength: field.size?.[1] }),
  date: () => ({ type: 'string', format: 'date' }),
  choice: (field) => ({ enum: field.choices ?? [] }),
  list: (field) => defined({ type: 'array', minItems: field.size?.[0], maxItems: field.size?.[1] }),
  object,
};

/**
 * @param {Schema} schema
 * @returns {Schema} the same without what is absent
 */
const defined = (schema) => Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));

/**
 * JSON Schema (2020-12) of a pack as it is written, for editors that complete and underline while somebody types. What
 * only `parsePack` can see (a value without a source, ids of other files, cases) is not in it. `model` is
 * `packages/rules/src/pack/pack-model.ts` with the certainties, so that every code list exists once.
 */
export function packSchema(model) {
  const head = {
    id: pattern('^[a-z]+(-[a-z0-9]+)*-[a-z]{2}(-[a-z0-9]+)?$'),
    profession: pattern('^[a-z]+(-[a-z]+)*$'),
    host: pattern('^[A-Z]{2}$'),
    region: pattern('^[A-Z]{2}[A-Z0-9]{1,3}$'),
    version: pattern('^\\d{4}-\\d{2}-\\d{2}(\\.[1-9]\\d*)?$'),
    checkedBy: { enum: model.reviewerRoles },
    checkedOn: ref('day'),
    own: ownSchema(model),
    fields: fieldsSchema(model),
    cases: listOf(ref('case')),
  }
  const required = Object.keys(head).filter((name) => !['region', 'own'].includes(name))
  const $schema = 'https://json-schema.org/draft/2020-12/schema'
  return { $schema, ...closed(head, required), $defs: definitions(model) }
}

function definitions(model) {
  return {
    line: pattern('\\S'),
    url: pattern('^https?://[^\\s/]+\\.\\S+$'),
    day: pattern('^\\d{4}-\\d{2}-\\d{2}$'),
    count: { type: 'integer', minimum: 1 },
    text: closed(Object.fromEntries(model.packLanguages.map((language) => [language, ref('line')]))),
    field: fieldSchema(model),
    case: caseSchema(model),
  }
}

/** What a pack brings along because the software does not know it yet. */
function ownSchema({ certainties }) {
  const source = closed({ title: ref('line'), url: ref('url') }, ['title'])
  const found = { certainty: { enum: certainties }, checkedOn: ref('day') }
  const named = { name: ref('text'), ...found, sources: listOf(source) }
  const law = { title: ref('line'), url: ref('url'), read: ref('line'), textOf: ref('day'), ...found }
  const rows = (row) => ({
    type: 'object',
    propertyNames: pattern('^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    additionalProperties: row,
  })
  const occupation = closed({ code: ref('line'), uri: ref('url') })
  const parts = {
    instruments: rows(closed(law, ['title', 'url', 'read', 'certainty', 'checkedOn'])),
    documents: rows(closed(named)),
    profession: closed({ ...named, occupations: listOf(occupation) }),
  }
  return closed(parts, [])
}

function fieldsSchema({ packKinds, packPurposes, regulatedValues }) {
  const field = (value) => ({ type: 'object', ...ref('field'), properties: { value } })
  const needed = ['kind', 'activity', 'law', 'language', 'fee', 'appeal', 'authority-address', 'database-entry']
  const purpose = `/(${packPurposes.join('|')})`
  return {
    type: 'object',
    required: [...needed, ...packPurposes.map((one) => `regulated/${one}`)],
    patternProperties: {
      '^kind$': field({ enum: packKinds }),
      '^(activity|technical-manager|duration|language|fee|appeal|effect)$': field(ref('text')),
      [`^regulated${purpose}$`]: field({ enum: regulatedValues }),
      [`^authority(${purpose})?$`]: field(
        closed({ name: ref('text'), url: ref('url'), address: ref('line') }, ['name']),
      ),
      '^authority-address$': field(closed({ url: ref('url'), address: ref('line') }, [])),
      '^law$': field({ type: 'object', minProperties: 1, additionalProperties: ref('line') }),
      '^way/': { ...field(ref('text')), required: ['regime'] },
      '^required-level$': field({ enum: ['a', 'b', 'c', 'd', 'e'] }),
      '^documents/': field(listOf(ref('line'))),
      '^clock/': field(lengthOfTime),
      '^database-entry$': field(closed({ url: ref('url') })),
      '^unknown$': field(listOf(ref('text'))),
    },
    additionalProperties: false,
  }
}

const pattern = (text) => ({ type: 'string', pattern: text })
const ref = (name) => ({ $ref: `#/$defs/${name}` })
const listOf = (items) => ({ type: 'array', minItems: 1, items })

/** A map with these parts and no others; all of them needed, if not said otherwise. */
function closed(properties, required = Object.keys(properties), more = {}) {
  return { type: 'object', properties, required, additionalProperties: false, ...more }
}

const lengthOfTime = closed({ months: ref('count'), weeks: ref('count'), extensionMonths: ref('count') }, [], {
  anyOf: [{ required: ['months'] }, { required: ['weeks'] }],
})

function fieldSchema({ packRegimes, packPurposes, packHomes, reviewerRoles, certainties }) {
  const properties = {
    value: true,
    ask: { const: true },
    certainty: { enum: certainties },
    checkedOn: ref('day'),
    expiresOn: ref('day'),
    checkedBy: { enum: reviewerRoles },
    citation: closed({ instrument: ref('line'), provision: ref('line') }),
    sources: listOf(closed({ title: ref('line'), url: ref('url') }, ['title'])),
    origin: ref('line'),
    regime: { enum: packRegimes },
    purposes: listOf({ enum: packPurposes }),
    homes: listOf({ enum: packHomes }),
  }
  return closed(properties, [], {
    oneOf: [{ required: ['ask'] }, { required: ['value', 'certainty'] }],
  })
}

function caseSchema({ packPurposes, packHomes, regulatedValues }) {
  const list = { type: 'array', items: ref('line') }
  return closed({
    name: ref('line'),
    facts: closed({ purpose: { enum: packPurposes }, home: { enum: packHomes }, day: ref('day') }, ['purpose']),
    expect: closed(
      {
        regulated: { enum: [...regulatedValues, 'ask'] },
        regimes: list,
        authority: ref('line'),
        documents: list,
        ask: list,
      },
      [],
    ),
  })
}

export const packSchemaText = (model) => `${JSON.stringify(packSchema(model), undefined, 2)}\n`

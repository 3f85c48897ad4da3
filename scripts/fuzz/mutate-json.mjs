import { mutateBytes } from './mutate-bytes.mjs'

const deep = (depth) => (depth === 0 ? 'x' : [deep(depth - 1)])
const wide = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`m${index}`, index]))

/** Values no honest document has at most places. */
const oddValues = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1e21,
  1e308,
  0.1,
  '',
  ' ',
  '\u0000',
  '\u202eelif',
  '\ud800',
  'x'.repeat(20_000),
  [],
  {},
  [[]],
  [null],
  deep(80),
  wide,
  { '@id': 1 },
  { '@id': '_:b0' },
  { '@value': null },
  { '@value': 'x', '@language': 'en', '@direction': 'rtl' },
  { '@context': {} },
  { '@graph': [{}] },
  { '@list': [1, { '@list': [] }] },
  { '@reverse': { issuer: 'urn:x' } },
  { '@included': [] },
  { '@type': '@json', '@value': {} },
  'did:key:z',
  'did:web:127.0.0.1%3A80',
  'https://example.org/#frag',
  'urn:x',
  'z6Mk',
  '2026-02-30T25:61:61Z',
  '0000-01-01',
  '__proto__',
]
const oddNames = [
  '@context',
  '@id',
  '@type',
  'type',
  'id',
  'proof',
  'issuer',
  'payload',
  'constructor',
  'toString',
  '',
  '@x',
]

/** All places of a value as [holder, name]. */
function listPlaces(value, found = []) {
  if (value === null || typeof value !== 'object') return found
  for (const name of Object.keys(value)) {
    found.push([value, name])
    listPlaces(value[name], found)
  }
  return found
}

function removeAt(holder, name) {
  if (Array.isArray(holder)) holder.splice(Number(name), 1)
  else delete holder[name]
}

/** Text that holds more: JSON, a token, or bytes in base64. */
function changeInside(random, text, other) {
  if (/^\s*[{[]/.test(text)) return mutateJsonText(random, text, other) ?? text
  if (/^[\w-]+\.[\w-]+\.[\w-]*/.test(text)) return mutateToken(random, text, other)
  if (/^[A-Za-z0-9+/_-]{24,}={0,2}$/.test(text)) {
    const encoding = /[-_]/.test(text) ? 'base64url' : 'base64'
    return mutateBytes(random, Buffer.from(text, encoding), other.bytes).toString(encoding)
  }
  return mutateBytes(random, Buffer.from(text), other.bytes).toString()
}

const changes = [
  (random, [holder, name]) => void (holder[name] = structuredClone(random.pick(oddValues))),
  (_random, [holder, name]) => removeAt(holder, name),
  (random, [holder, name], { other }) => {
    if (typeof holder[name] === 'string') holder[name] = changeInside(random, holder[name], other)
    else if (typeof holder[name] === 'number') holder[name] += random.pick([1, -1, 0.5])
  },
  (random, [holder], { places }) => {
    const [from, name] = random.pick(places)
    const copy = structuredClone(from[name])
    if (Array.isArray(holder)) holder.push(copy)
    else holder[random.chance(0.5) ? name : random.pick(oddNames)] = copy
  },
  (random, [holder, name], { places }) => {
    const [from, at] = random.pick(places)
    const copy = structuredClone(from[at])
    from[at] = structuredClone(holder[name])
    holder[name] = copy
  },
  (_random, [holder, name]) => void (holder[name] = [holder[name]]),
  (_random, [holder, name]) => void (holder[name] = { id: holder[name] }),
  (random, [holder, name], { other }) => {
    const [from, at] = other.places.length > 0 ? random.pick(other.places) : [{ x: null }, 'x']
    holder[name] = structuredClone(from[at])
  },
  (random, [holder, name]) => {
    if (Array.isArray(holder)) return holder.reverse()
    const value = holder[name]
    delete holder[name]
    holder[random.chance(0.5) ? random.pick(oddNames) : `${name}2`] = value
  },
]

/** Changes one place of a JSON text; undefined when the text is not JSON. `other` is another document: bytes and places. */
export function mutateJsonText(random, text, other) {
  let root
  try {
    root = { root: JSON.parse(text) }
  } catch {
    return undefined
  }
  const places = listPlaces(root)
  // Changing the whole is one place among many.
  random.pick(changes)(random, random.pick(places), { places, other })
  const changed = JSON.stringify(root.root) ?? 'null'
  return random.chance(0.02) ? changed.replace('{', '{"__proto__":{"type":"x"},') : changed
}

/** Changes one part of a token: its JSON or its bytes, or the order of the parts. */
export function mutateToken(random, text, other) {
  const parts = text.split(/([.~])/)
  const at = 2 * random.below(Math.ceil(parts.length / 2))
  const kind = random.below(5)
  if (kind === 0) parts.splice(at, 2)
  else if (kind === 1) parts.splice(at, 0, parts[at] ?? '', random.pick(['.', '~']))
  else if (kind === 2) parts[at] = mutateBytes(random, Buffer.from(parts[at] ?? ''), other.bytes).toString('latin1')
  else {
    const inner = Buffer.from(parts[at] ?? '', 'base64url')
    const changed = mutateJsonText(random, inner.toString('utf8'), other)
    parts[at] = Buffer.from(changed ?? mutateBytes(random, inner, other.bytes)).toString('base64url')
  }
  return parts.join('')
}

/** Places of a document that is JSON, for pieces in others. */
export function placesOf(text) {
  try {
    return listPlaces({ root: JSON.parse(text) })
  } catch {
    return []
  }
}

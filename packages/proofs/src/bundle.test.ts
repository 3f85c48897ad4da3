import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'

interface Bundle {
  readonly code: string
  /** Files that stayed, from the root of the repository. */
  readonly files: readonly string[]
  /** Imports left for whoever runs it. */
  readonly imports: readonly string[]
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const entry = 'virtual-entry.js'

/** What a bundler makes of an entry for the browser; nothing is written. */
async function bundle(source: string): Promise<Bundle> {
  const output = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', 'module', 'browser'] },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith(entry) ? fileURLToPath(new URL(entry, import.meta.url)) : undefined),
        load: (id) => (id.endsWith(entry) ? source : undefined),
      },
    ],
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'bundle' } },
  })
  const [first] = [output].flat()
  if (!first || !('output' in first)) throw new Error('nothing was bundled')
  const chunks = first.output.flatMap((one) => (one.type === 'chunk' ? [one] : []))
  return {
    code: chunks.map(({ code }) => code).join('\n'),
    files: chunks.flatMap(({ modules }) =>
      Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id.replace(root, '')] : [])),
    ),
    imports: chunks.flatMap(({ imports }) => imports.filter((name) => !chunks.some((one) => one.fileName === name))),
  }
}

/** The reader, its libraries and the contexts; `json-ld-words` is a table of patterns. */
const jsonLd = /jsonld|rdf-canonize|\/rdf\/(?!json-ld-words)|data-integrity|standards\/data\/contexts/

describe('bundled for a browser', () => {
  test('the example of the README needs nothing of Node', async () => {
    const example = readFileSync(new URL('../test-support/readme-example.mjs', import.meta.url), 'utf8')
    const { code, imports, files } = await bundle(example)
    expect(imports.filter((name) => name.startsWith('node:'))).toEqual([])
    expect(code).not.toMatch(/["'`]node:/)
    expect(code).not.toMatch(/\bprocess\.(?:env|versions)\b|\brequire\(/)
    expect(files.filter((file) => jsonLd.test(file)).length).toBeGreaterThan(5)
  })

  test.each([
    ['a VC-JWT', `export { verifyVcJwt } from '@wanderbuch/proofs/jose/verify-vc-jwt'`, 28],
    ['an SD-JWT VC', `export { verifySdJwtVc } from '@wanderbuch/proofs/sd-jwt/verify-sd-jwt-vc'`, 56],
    ['the data model', `export { checkCredential } from '@wanderbuch/proofs/data-model/check-credential'`, 15],
  ])('%s alone brings nothing of JSON-LD', async (_name, source, atMostKb) => {
    const { code, files, imports } = await bundle(source)
    expect(imports).toEqual([])
    expect(files.filter((file) => jsonLd.test(file))).toEqual([])
    expect(code.length / 1000).toBeLessThan(atMostKb)
    expect(code).not.toMatch(/["'`]node:/)
  })

  test('what is not used does not stay', async () => {
    const { code } = await bundle(`import '@wanderbuch/proofs/data-integrity/verify-data-integrity'`)
    expect(code.trim()).toBe('')
  })
})

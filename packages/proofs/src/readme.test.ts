import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test('the example of the README is the one that runs, and it runs', async () => {
  expect(read('../README.md')).toContain(read('../test-support/readme-example.mjs').trimEnd())
  const example = '../test-support/readme-example.mjs'
  const { good, bad } = (await import(/* @vite-ignore */ example)) as { good: object; bad: object }
  expect(good).toMatchObject({ unchanged: 'yes', code: 'signature_holds', signerIsIssuer: 'yes' })
  expect(bad).toMatchObject({ unchanged: 'no', code: 'signature_wrong' })
})

test('so does the example of the data model, with the problems it names', async () => {
  expect(read('../README.md')).toContain(read('../test-support/data-model-example.mjs').trimEnd())
  const example = '../test-support/data-model-example.mjs'
  const { problems } = (await import(/* @vite-ignore */ example)) as { problems: { code: string; pointer: string }[] }
  const found = problems.map(({ code, pointer }) => `${code} at ${pointer}`).join(', ')
  expect(found).not.toBe('')
  expect(read(example)).toContain(`// ${found}\n`)
})

test('every path the README names exists', () => {
  const paths = [
    ...read('../README.md').matchAll(
      /`((?:data-integrity|data-model|did|jose|jades|json|long-term|rdf|revocation|sd-jwt|status|timestamp|x509|xml|xml-signature)\/[a-z0-9/-]+)`/g,
    ),
  ].map(([, path]) => path)
  expect(paths.length).toBeGreaterThan(6)
  for (const path of paths) expect(path?.endsWith('/') || read(`./${path}.ts`).length > 0, path).toBe(true)
})

import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'

const mostBytes = 15_000

/** The widget as it is built, alone. */
async function buildWidget(): Promise<{ readonly names: readonly string[]; readonly code: string }> {
  const input = join(import.meta.dirname, 'widget.ts')
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: { widget: input } } },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const code = outputs.map((one) => ('code' in one ? one.code : '')).join('')
  return { names: outputs.map(({ fileName }) => fileName), code }
}

test('the widget is one file below 15 kB as it travels, without import, export, cookie or storage', async () => {
  const { names, code } = await buildWidget()
  expect(names).toHaveLength(1)
  const size = gzipSync(code).length
  expect(size).toBeLessThan(mostBytes)
  expect(code).not.toMatch(/^\s*(?:import|export)\b|;\s*(?:import|export)[\s{]/m)
  expect(code).not.toMatch(/cookie|localStorage|sessionStorage|indexedDB|innerHTML|insertAdjacent|eval\(|sendBeacon/)
})

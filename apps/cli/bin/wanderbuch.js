#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../dist/main.js', import.meta.url)
if (!existsSync(fileURLToPath(main))) {
  process.stderr.write('wanderbuch is not built yet. Run "npm run build" in the folder of the project first.\n')
  process.exit(69)
}
await import(main.href)

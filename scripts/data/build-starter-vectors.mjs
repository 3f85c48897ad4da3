import { writeFileSync } from 'node:fs'
import { learnSections } from '@wanderbuch/adapters/skills/vocabulary-ranker'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'

/*
 * Learns where the skills of the built-in vocabulary stand to each other and keeps it beside the code that reads it. To be
 * run after a change of the vocabulary: npx tsc -b && node scripts/data/build-starter-vectors.mjs
 */

for (const [name, bytes] of learnSections(loadEscoStarter())) {
  const file = new URL(`../../packages/adapters/data/esco-starter.${name}`, import.meta.url)
  writeFileSync(file, bytes)
  console.log(`${file.pathname.split('/').at(-1)}: ${bytes.length} bytes`)
}

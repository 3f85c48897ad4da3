#!/usr/bin/env node
/** `npm run packs:diff -- OLD NEW`: what changed between two files of a pack, field by field (YAML, or exported JSON). */
import { diffPacks } from '@wanderbuch/rules/pack/diff-packs'
import { importPack } from '@wanderbuch/rules/pack/pack-file'
import { diffLines, readPackFile } from './packs/read-pack-file.mjs'

const [before, next] = process.argv.slice(2)
if (!before || !next) throw new Error('two files are needed: OLD NEW')
const packs = [await readPackFile(before, importPack), await readPackFile(next, importPack)]
if (packs[0].id !== packs[1].id)
  throw new Error(`two packs, not two versions of one: ${packs.map(({ id }) => id).join(', ')}`)
console.log(diffLines(diffPacks(...packs)).join('\n'))

#!/usr/bin/env node
/** `npm run -s packs:export -- ID > FILE`: one pack as a file with its digest, to send and to publish. */
import { builtInPacks } from '@wanderbuch/rules/pack/built-in-packs'
import { exportPack } from '@wanderbuch/rules/pack/pack-file'
import { sha256 } from './packs/read-pack-file.mjs'

const [id] = process.argv.slice(2)
const pack = builtInPacks.find((one) => one.id === id)
if (!pack) throw new Error(`no pack ${id}; there are: ${builtInPacks.map((one) => one.id).join(', ')}`)
process.stdout.write(await exportPack(pack, sha256))

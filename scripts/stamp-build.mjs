#!/usr/bin/env node
/** Last part of the build: notes what it was made from, so that `npm start` builds again only when that changes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { buildStampPath, digestSourceState } from './source-state.mjs'

const root = resolve(import.meta.dirname, '..')
const stamp = buildStampPath(root)
mkdirSync(dirname(stamp), { recursive: true })
writeFileSync(stamp, digestSourceState(root))

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fitsNode } from './fits-node.mjs'

const { engines } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8'))

test.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.11.0', false], // the bundler wants 22.12
  ['22.12.0', true],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s: %s', (version, expected) => expect(fitsNode(engines.node, version)).toBe(expected))

test('this Node fits', () => expect(fitsNode(engines.node, process.versions.node)).toBe(true))

test('a range of another form is a mistake, not a no', () => expect(() => fitsNode('20.x', '20.19.0')).toThrow('20.x'))

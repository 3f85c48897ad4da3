import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { layEmptyDatabase } from './lay-empty-database.ts'

let home: string
const at = (...names: string[]) => join(home, ...names)

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'wanderbuch-template-'))
  mkdirSync(at('template', 'base'), { recursive: true })
  writeFileSync(at('template', 'base', '1'), 'whole')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

test('a folder that does not exist gets the whole template', () => {
  layEmptyDatabase(at('data', 'database'), at('template'))
  expect(readFileSync(at('data', 'database', 'base', '1'), 'utf8')).toBe('whole')
  expect(readdirSync(at('data'))).toEqual(['database'])
})

test('what a killed process left half copied is thrown away', () => {
  mkdirSync(at('data', 'database.half', 'base'), { recursive: true })
  writeFileSync(at('data', 'database.half', 'base', '2'), 'half')
  layEmptyDatabase(at('data', 'database'), at('template'))
  expect(readdirSync(at('data', 'database', 'base'))).toEqual(['1'])
  expect(existsSync(at('data', 'database.half'))).toBe(false)
})

test('a folder that is there is left alone, empty or not', () => {
  mkdirSync(at('data', 'database'), { recursive: true })
  layEmptyDatabase(at('data', 'database'), at('template'))
  expect(readdirSync(at('data', 'database'))).toEqual([])
})

test('without a template nothing is laid', () => {
  layEmptyDatabase(at('data', 'database'), at('none'))
  expect(existsSync(at('data'))).toBe(false)
})

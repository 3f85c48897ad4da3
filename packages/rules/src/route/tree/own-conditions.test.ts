import { describe, expect, test } from 'vitest'
import { treeOf } from './sample-tree.ts'

describe('the host’s own rules beside the ways', () => {
  test.each([
    [
      'RO IT self-employed 7411.1',
      'conditions',
      'not-determined',
      ['it/dm37/3', 'it/dm37/4-2'],
      ['responsible-person', 'firm-years'],
    ],
    ['RO IT self-employed 7411.1', 'measure', 'not-determined', ['it/206-2007/foreign'], ['level']],
    ['DE RO self-employed 7411.1', 'conditions', 'not-determined', ['ro/anre-99-2021/documents'], ['decision-paper']],
    ['DE RO employee pharmacist', 'conditions', 'not-determined', ['ro/200-2004/1'], []],
    ['DE RO employee nurse', 'conditions', 'information', ['ro/200-2004/1'], []],
    ['PH DE self-employed estate-agent', 'way/none-needed', 'information', ['de/gewo/34c'], []],
    ['PL DE employee heavy-truck-driver', 'way/sector', 'not-determined', ['eu/2022-2561/accepted'], ['recalled-rule']],
    ['RO DE employee 7411.1', 'way/optional-statement', 'information', ['de/hwo/40a'], []],
    ['RO DE employee 7411.1', 'validation', 'not-determined', ['de/bvadig/1'], ['validation-facts']],
    ['RO DE employee 7411.1 2024-12-31', 'validation', 'not-in-force', ['de/bvadig/1'], []],
    ['RO FR employee 7411.1', 'validation', 'not-determined', ['fr/travail/r6412-3'], ['validation-facts']],
  ] as const)('%s: the host’s own rules stand at %s', (line, step, outcome, rules, asks) => {
    const found = treeOf(line, 'eu').steps.find(({ id }) => id === step)
    expect(found?.outcome).toBe(outcome)
    expect(found?.rules.map(({ id }) => id)).toEqual(expect.arrayContaining([...rules]))
    expect(found?.asks.map(({ ask }) => ask)).toEqual(expect.arrayContaining([...asks]))
  })

  test.each(['RO DE self-employed 7411.1', 'RO DE employee nurse', 'DE DE employee 7411.1', 'RO IT employee 7411.1'])(
    '%s: no validation stands in for a permission, none is named that was not read',
    (line) => {
      expect(treeOf(line, 'eu').steps.map(({ id }) => id)).not.toContain('validation')
    },
  )
})

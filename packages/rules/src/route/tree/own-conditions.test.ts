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
    ['DE RO employee nurse', 'conditions', 'not-determined', ['ro/200-2004/1', 'ro/144-2008/practice'], ['fitness']],
    ['DE RO employee physiotherapist', 'conditions', 'not-determined', ['ro/229-2016/practice'], ['decision-paper']],
    ['RO DE employee nurse', 'conditions', 'not-determined', ['de/pflbg/1-2-41'], ['fitness', 'language-for-work']],
    ['PH DE employee pharmacist', 'conditions', 'not-determined', ['de/bapo/4'], ['listed-evidence']],
    ['RO DE employee physiotherapist', 'conditions', 'not-determined', ['de/mphg/1-2'], ['language-for-work']],
    ['RO FR employee nurse', 'conditions', 'not-determined', ['fr/csp/l4311-3'], ['professional-register']],
    ['RO FR employee pharmacist', 'conditions', 'not-determined', ['fr/csp/l4221-1'], ['professional-register']],
    ['RO FR employee physiotherapist', 'conditions', 'not-determined', ['fr/csp/l4321-4'], ['decision-paper']],
    ['RO IT employee nurse', 'conditions', 'not-determined', ['it/206-2007/nurses', 'it/206-2007/registration'], []],
    ['RO DE self-employed 7411.1', 'status', 'yes', ['de/hwo/1'], []],
    ['RO FR employee 7411.1', 'status', 'not-determined', ['fr/artisanat/l121-1'], ['responsible-person']],
    ['IT FR self-employed mountain-guide', 'status', 'yes', ['fr/sport/r212-7'], []],
    ['IT FR self-employed mountain-guide', 'way/partial-access', 'not-determined', ['fr/sport/r212-89-1'], []],
    ['RO FR temporary-service 7411.1', 'way/service-check', 'not-determined', ['fr/artisanat/l123-3'], ['declaration']],
    ['RO DE temporary-service physiotherapist', 'way/service-check', 'not-determined', ['de/mphg/services'], []],
    ['RO FR temporary-service physiotherapist', 'way/service-check', 'not-determined', ['fr/csp/l4321-4/services'], []],
    ['RO FR temporary-service pharmacist', 'way/service-check', 'not-determined', ['fr/csp/l4222-9'], ['declaration']],
    [
      'RO DE self-employed 7411.1',
      'way/exception',
      'not-determined',
      ['de/hwo/8', 'de/hwo/7b'],
      ['years-after-finding'],
    ],
    ['PH DE self-employed 7411.1', 'way/exception', 'not-determined', ['de/hwo/8', 'de/hwo/7b'], ['national-law']],
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

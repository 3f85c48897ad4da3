import { describe, expect, test } from 'vitest'
import { routeFindings } from '../sample-route.ts'
import { findRoute } from './find-route.ts'
import { bookOf, shortTree, treeOf, treeRequest } from './sample-tree.ts'

/*
 * Route cases, line by line against the collected rules of recognition: the rule it comes from, the route (home host purpose
 * profession day), what was stated, and the tree in short: status | ways in order | clocks. `=yes`: what was stated meets the
 * conditions; `=no`: it does not; `?`: not determined; `!`: not in force; no mark: an authority or the person decides.
 */
// prettier-ignore
const cases = [
  ['R0.1', 'RO PL further-study -', '', '- | academic-automatic academic | academic'],
  ['R0.1', 'RO CH further-study -', '', '- | academic-automatic academic | academic'],
  ['R0.1', 'RO GB further-study -', '', '- | academic-automatic academic | academic'],
  ['L6', 'LV BE further-study -', '', '- | academic-automatic academic | academic'],
  ['L6', 'LV BE further-study - 2024-04-30', '', '- | academic-automatic academic | academic'],
  ['L6', 'LV FR further-study -', '', '- | academic-automatic academic | academic'],
  ['L6', 'SE FI further-study -', '', '- | academic-automatic academic | academic'],
  ['L5', 'US DE further-study -', '', '- | academic-automatic academic | academic'],
  ['R0.2 DE-3', 'RO DE employee 7411.1', '', '=no | none-needed optional-statement |'],
  ['R0.2 DE-3', 'RO DE employee 7411.1', 'eu emp:2010-2020+c whole', '=no | none-needed optional-statement |'],
  ['R0.2 DE-3', 'PH DE employee 7411.1', '', '=no | none-needed optional-statement |'],
  ['R0.2', 'DE DE self-employed 7411.1', '', '=yes | home-is-host |'],
  ['R0.2', 'RO RO employee 2221.2', '', '=yes | home-is-host |'],
  ['R0.9', 'RO ES employee 7411.1', '', '? | general? partial-access? individual | general'],
  ['R0.9', 'RO ES employee 7411.1', 'eu reg', '? | general? partial-access? individual | general'],
  ['R0.9', 'RO ES public-post 7411.1', '', '? | general? partial-access? individual | general'],
  ['R0.9', 'RO SE technical-manager 7411.1', '', '? | experience? general? partial-access? individual | general'],
  ['R0.9', 'RO AT employee -', '', '? | general? partial-access? individual | general'],
  ['R0.9', 'RO AT employee -', 'eu noreg notr emp:2020-2021+c whole', '? | general=yes partial-access? individual | general'],
  ['X4 general', 'RO ES self-employed 7411.1', '', '? | experience? general? partial-access? individual | general'],
  ['X0 X3', 'RO ES self-employed 7411.1', 'eu own:2015-2020+c whole', '? | experience? general? partial-access? individual | general'],
  ['X3', 'RO ES self-employed 7411.1', 'eu own:2015-2020+c whole group:403', '? | experience=yes general? partial-access=no individual | general'],
  ['X3', 'RO ES technical-manager 7411.1', 'eu lead:2015-2020+c whole group:403', '? | experience=yes general? partial-access=no individual | general'],
  ['I a', 'RO ES self-employed 7411.1', 'eu own:2015-2019+c whole group:403', '? | experience? general? partial-access? individual | general'],
  ['I a', 'RO ES self-employed 7411.1', 'eu own:2015-2019+c group:403', '? | experience? general? partial-access? individual | general'],
  ['I a', 'RO ES self-employed 7411.1', 'eu own:2015-2020~+c whole group:403', '? | experience? general? partial-access? individual | general'],
  ['I a', 'RO ES self-employed 7411.1', 'eu own:2008-2013+c whole group:403', '? | experience? general? partial-access? individual | general'],
  ['I a 10y', 'RO ES self-employed 7411.1 2023-12-31', 'eu own:2008-2013+c T0+ whole group:403', '? | experience=yes general? partial-access=no individual | general'],
  ['I a 10y', 'RO ES self-employed 7411.1 2024-01-02', 'eu own:2008-2013+c T0+ whole group:403', '? | experience=no general? partial-access? individual | general'],
  ['I b', 'RO ES self-employed 7411.1', 'eu own:2018-2020+c T3+ whole group:403', '? | experience=yes general? partial-access=no individual | general'],
  ['I b', 'RO ES self-employed 7411.1', 'eu own:2018-2020+c T3 whole group:403', '? | experience? general? partial-access? individual | general'],
  ['I b', 'RO ES self-employed 7411.1', 'eu own:2018-2020+c T3- whole group:403', '? | experience=no general? partial-access? individual | general'],
  ['I b', 'RO ES self-employed 7411.1', 'eu own:2018-2020+c T2+ whole group:403', '? | experience=no general? partial-access? individual | general'],
  ['I c', 'RO ES self-employed 7411.1', 'eu own:2017-2020+c T2+ whole group:403', '? | experience=yes general? partial-access=no individual | general'],
  ['I c', 'RO ES self-employed 7411.1', 'eu lead:2017-2020+c T2+ whole group:379', '? | experience=yes general? partial-access=no individual | general'],
  ['I d', 'RO ES self-employed 7411.1', 'eu own:2018-2020+c emp:2010-2014+c T0+ whole group:403', '? | experience=yes general? partial-access=no individual | general'],
  ['I d', 'RO ES self-employed 7411.1', 'eu own:2021-2023+c emp:2012-2016+c T0+ whole group:403', '? | experience=yes general? partial-access=no individual | general'],
  ['I d lead', 'RO ES self-employed 7411.1', 'eu lead:2021-2023+c emp:2012-2016+c T0+ whole group:403', '? | experience=no general? partial-access? individual | general'],
  ['I e', 'RO ES self-employed 7411.1', 'eu exec:2015-2019/3+c T3+ whole group:403', '? | experience=yes general? partial-access=no individual | general'],
  ['I e', 'RO ES self-employed 7411.1', 'eu exec:2015-2019/2+c T3+ whole group:403', '? | experience=no general? partial-access? individual | general'],
  ['I e', 'RO ES self-employed 7411.1', 'eu exec:2015-2019+c T3+ whole group:403', '? | experience? general? partial-access? individual | general'],
  ['I e hair', 'RO ES self-employed 5141.1', 'eu exec:2015-2019/3+c T3+ whole group:I/855', '? | experience=no general? partial-access? individual | general'],
  ['I a hair', 'RO ES self-employed 5141.1', 'eu own:2015-2020+c T0+ whole group:I/855', '? | experience=yes general? partial-access=no individual | general'],
  ['I 855', 'RO ES self-employed 5141.1', 'eu own:2015-2020+c T0+ whole group:855', '? | experience? general? partial-access? individual | general'],
  ['X4', 'RO ES self-employed 7411.1', 'eu emp:2000-2020+c T3+ whole group:403', '? | experience=no general? partial-access? individual | general'],
  ['II a', 'RO ES self-employed -', 'eu own:2018-2022+c T0+ whole group:73', '? | experience=yes general? partial-access=no individual | general'],
  ['II a', 'RO ES self-employed -', 'eu own:2019-2022+c T0+ whole group:73', '? | experience=no general? partial-access? individual | general'],
  ['II b', 'RO ES self-employed -', 'eu own:2020-2022+c T3+ whole group:73', '? | experience=yes general? partial-access=no individual | general'],
  ['II d', 'RO ES self-employed -', 'eu lead:2020-2022+c emp:2012-2016+c T0+ whole group:73', '? | experience=yes general? partial-access=no individual | general'],
  ['II e', 'RO ES employee -', 'eu emp:2018-2022+c T3+ whole group:73', '? | experience=yes general? partial-access=no individual | general'],
  ['II f', 'RO ES employee -', 'eu emp:2017-2022+c T2+ whole group:73', '? | experience=yes general? partial-access=no individual | general'],
  ['II e', 'RO ES employee -', 'eu emp:2018-2021+c T3+ whole group:73', '? | experience=no general? partial-access? individual | general'],
  ['II gap', 'RO ES employee -', 'eu emp:2014-2015+c emp:2018-2020+c T3+ whole group:73', '? | experience=no general? partial-access? individual | general'],
  ['III a', 'RO ES self-employed -', 'eu own:2020-2022+c T0+ whole group:852', '? | experience=yes general? partial-access=no individual | general'],
  ['III b', 'RO ES self-employed -', 'eu own:2021-2022+c T1+ whole group:852', '? | experience=yes general? partial-access=no individual | general'],
  ['III c', 'RO ES self-employed -', 'eu lead:2021-2022+c emp:2017-2019+c T0+ whole group:852', '? | experience=yes general? partial-access=no individual | general'],
  ['III d', 'RO ES employee -', 'eu emp:2020-2022+c T1+ whole group:852', '? | experience=yes general? partial-access=no individual | general'],
  ['III d', 'RO ES employee -', 'eu emp:2021-2022+c T1+ whole group:852', '? | experience=no general? partial-access? individual | general'],
  ['III', 'RO ES employee -', 'eu emp:2020-2022+c T1+ whole group:999', '? | experience? general? partial-access? individual | general'],
  ['X1 X5', 'RO ES self-employed 7411.1', 'eu own:2015-2020+l whole group:403', '? | experience? general? partial-access? individual | general'],
  ['X1 X5', 'RO ES self-employed 7411.1', 'eu own:2015-2020+s whole group:403', '? | experience? general? partial-access? individual | general'],
  ['X1', 'RO ES self-employed 7411.1', 'eu own:2015-2020 whole group:403', '? | experience? general? partial-access? individual | general'],
  ['DE-2', 'RO DE self-employed 7411.1', '', '=yes | experience? general? exception? partial-access? individual | de-craft'],
  ['DE-2', 'RO DE self-employed 7411.1', 'eu', '=yes | experience? general? exception? partial-access? individual | de-craft'],
  ['DE-2 a', 'RO DE self-employed 7411.1', 'eu own:2015-2020+c whole', '=yes | experience=yes general? exception? partial-access=no individual | de-craft'],
  ['DE-2 a', 'RO DE self-employed 7411.1', 'eu own:2015-2020+c', '=yes | experience=yes general? exception? partial-access=no individual | de-craft'],
  ['DE-2 a', 'RO DE self-employed 7411.1', 'own:2015-2020+c whole', '=yes | experience? general? exception? partial-access? individual | de-craft'],
  ['DE-2 a', 'RO DE self-employed 7411.1', 'tcn own:2015-2020+c whole', '=yes | experience? general? exception? partial-access? individual | de-craft'],
  ['DE-2 a', 'RO DE self-employed 7411.1', 'eq own:2015-2020+c whole', '=yes | experience=yes general? exception? partial-access=no individual | de-craft'],
  ['DE-2 b', 'RO DE self-employed 7411.1', 'eu own:2018-2020+c T3+ whole', '=yes | experience=yes general? exception? partial-access=no individual | de-craft'],
  ['DE-2 X4', 'RO DE self-employed 7411.1', 'eu emp:2000-2020+c T3+ whole', '=yes | experience=no general? exception? partial-access? individual | de-craft'],
  ['DE-2 X3a', 'RO DE self-employed 7411.1', 'eu lead:2015-2020+c T3+ whole', '=yes | experience=yes general? exception? partial-access=no individual | de-craft'],
  ['DE-2', 'RO DE self-employed 7411.1', 'eu own:2015-2020@US+c T3+ whole', '=yes | experience=no general? exception? partial-access? individual | de-craft'],
  ['DE-2 level', 'RO DE self-employed 7411.1', 'eu level:b none T0-', '=yes | experience=no general? exception? partial-access? individual | de-craft'],
  ['DE-2 G2', 'RO DE self-employed 7411.1', 'eu tr none T0-', '=yes | experience=no general? exception? partial-access? individual | de-craft'],
  ['DE-1 text', 'RO DE self-employed 7411.1 2022-03-25', 'eu own:2010-2016+c whole', '? | experience? general? exception? partial-access? individual | de-craft'],
  ['DE-1 text', 'RO DE self-employed 7411.1 2022-03-26', 'eu own:2010-2016+c whole', '=yes | experience=yes general? exception? partial-access=no individual | de-craft'],
  ['DE-1', 'RO DE temporary-service 7411.1', '', '=yes | services? service-check individual | service-check'],
  ['DE-1', 'RO DE temporary-service 7411.1', 'eu est reg', '=yes | services=yes service-check individual | service-check'],
  ['DE-1 T1', 'RO DE temporary-service 7411.1', 'eu est noreg notr emp:2020-2020+c whole', '=yes | services=yes service-check individual | service-check'],
  ['DE-1 T1', 'RO DE temporary-service 7411.1', 'eu est noreg notr none', '=yes | services=no service-check individual | service-check'],
  ['DE-1 T1', 'RO DE temporary-service 7411.1', 'eu noest reg', '=yes | services=no service-check individual | service-check'],
  ['R0.10', 'PH DE self-employed 7411.1', 'eu third:FR/3+', '=yes | optional-statement exception third-country=yes individual | general'],
  ['R0.10', 'PH DE self-employed 7411.1', 'eu third:FR/2+', '=yes | optional-statement exception third-country=no individual | general'],
  ['R0.10', 'PH DE self-employed 7411.1', 'eu third:FR/3', '=yes | optional-statement exception third-country? individual | general'],
  ['R0.10', 'PH DE self-employed 7411.1', 'eu third:no/5+', '=yes | optional-statement exception third-country=no individual | general'],
  ['R0.10', 'PH ES employee 2221.2', 'eq third:IT/3+', '? | third-country=yes individual | general'],
  ['R0.10', 'PH ES employee 2221.2', 'tcn third:IT/3+', '? | third-country? individual | general'],
  ['R0.10', 'PH ES employee 2221.2', 'eu third:CH/3+', '? | third-country=no individual | general'],
  ['T1', 'RO ES temporary-service 7411.1', '', '? | services? service-check? individual | service-check'],
  ['T1', 'RO ES temporary-service 7411.1', 'eu est reg', '? | services=yes service-check? individual | service-check'],
  ['T1', 'RO ES temporary-service 7411.1', 'eu est noreg tr', '? | services=yes service-check? individual | service-check'],
  ['T1', 'RO ES temporary-service 7411.1', 'eu est noreg notr emp:2024-2024+c whole', '? | services=yes service-check? individual | service-check'],
  ['T1', 'RO ES temporary-service 7411.1', 'eu est noreg notr emp:2010-2014+c whole', '? | services=no service-check? individual | service-check'],
  ['T1', 'RO ES temporary-service 7411.1', 'eu est noreg notr emp:2024-2024~+c whole', '? | services? service-check? individual | service-check'],
  ['T1', 'RO ES temporary-service 7411.1', 'eu noest reg', '? | services=no service-check? individual | service-check'],
  ['T1 date', 'RO ES temporary-service 7411.1 2016-01-17', 'eu est reg', '? | services! service-check! individual | service-check'],
  ['T3 nurse', 'RO ES temporary-service 2221.2', 'eu est reg', '? | services=yes service-check? card=yes individual | service-check card-services'],
  ['E1 services', 'IT ES temporary-service physiotherapist', 'eu est reg', '? | services=yes service-check? card=yes individual | service-check card-services'],
  ['A1', 'RO DE employee 2221.2', '', '=yes | automatic? acquired-rights? general? card? individual | automatic general card-home card-host-automatic'],
  ['A1', 'RO DE employee 2221.2', 'eu', '=yes | automatic? acquired-rights? general? card=yes individual | automatic general card-home card-host-automatic'],
  ['A1', 'RO DE employee 2221.2', 'eu began:2008-10-01', '=yes | automatic? acquired-rights=no general? card=yes individual | automatic general card-home card-host-automatic'],
  ['A2', 'RO DE employee 2221.2', 'eu began:2004-10-01 emp:2021-2025+c whole', '=yes | automatic? acquired-rights? general? card=yes individual | automatic general card-home card-host-automatic'],
  ['A2-RO', 'RO DE employee 2221.2 2025-03-03', 'eu began:2002-09-01', '=yes | automatic? acquired-rights? general? card=yes individual | automatic general card-home card-host-automatic'],
  ['A2-RO', 'RO DE employee 2221.2 2025-03-04', 'eu began:2002-09-01', '=yes | automatic? acquired-rights? general? card=yes individual | automatic general card-home card-host-automatic'],
  ['A1 33', 'FR DE employee 2221.2', 'eu began:1990-09-01', '=yes | automatic? acquired-rights? general? card=yes individual | automatic general card-home card-host-automatic'],
  ['A1', 'ES IT employee 2221.2', 'eu', '=yes | automatic? acquired-rights? general? card=yes individual | automatic general card-home card-host-automatic'],
  ['A1', 'DE RO self-employed 2221.2', 'eu', '=yes | automatic? acquired-rights? general? card=yes individual | automatic general card-home card-host-automatic'],
  ['A1', 'RO IT employee 2221.2', 'tcn', '=yes | automatic? acquired-rights? general? card? individual | automatic general card-home card-host-automatic'],
  ['A1', 'RO FR employee 2221.2', '', '=yes | automatic? acquired-rights? general? card? individual | automatic general card-home card-host-automatic'],
  ['A1', 'RO ES employee pharmacist', 'eu', '? | automatic? acquired-rights? general? card=yes individual | automatic general card-home card-host-automatic'],
  ['A1', 'ES AT self-employed pharmacist', '', '? | automatic? acquired-rights? general? card? individual | automatic general card-home card-host-automatic'],
  ['E1', 'RO ES employee physiotherapist', 'eu', '? | general? partial-access? card=yes individual | general card-home card-host-general'],
  ['E1', 'RO ES employee physiotherapist', 'eu reg', '? | general? partial-access? card=yes individual | general card-home card-host-general'],
  ['E1 date', 'RO ES employee physiotherapist 2016-01-17', 'eu', '? | general! partial-access! card! individual | general card-home card-host-general'],
  ['E1', 'RO ES self-employed mountain-guide', 'eu own:2010-2020+c whole', '? | experience=no general? partial-access? card=yes individual | general card-home card-host-general'],
  ['E1', 'RO AT self-employed estate-agent', 'eu own:2010-2020+c whole', '? | experience=no general? partial-access? card=yes individual | general card-home card-host-general'],
  ['E1 CH', 'RO CH employee physiotherapist', 'eu', '? | general? ask-authority? | general'],
  ['E1 UK', 'RO GB employee physiotherapist', 'eu', '? | uk? |'],
  ['G1', 'RO SE employee teacher', 'eu reg', '? | general? partial-access? individual | general'],
  ['G3', 'RO SE employee teacher', 'eu noreg notr emp:2020-2020+c whole', '? | general=yes partial-access? individual | general'],
  ['G3', 'RO SE employee teacher', 'eu noreg notr emp:2014-2015+c whole', '? | general=no partial-access? individual | general'],
  ['G3', 'RO SE employee teacher', 'eu noreg notr none', '? | general=no partial-access? individual | general'],
  ['G2', 'RO SE employee teacher', 'eu noreg tr none', '? | general=yes partial-access? individual | general'],
  ['G3', 'RO SE employee teacher', 'noreg notr emp:2020-2020+c whole', '? | general? partial-access? individual | general'],
  ['G3', 'RO SE employee teacher', 'tcn noreg notr none', '? | general=no partial-access? individual | general'],
  ['G3 date', 'RO SE employee teacher 2016-01-17', 'eu noreg notr emp:2014-2014+c whole', '? | general! partial-access! individual | general'],
  ['G12', 'RO ES self-employed 7411.1', 'eu own:2015-2020+c whole group:403 reg', '? | experience=yes general? partial-access=no individual | general'],
  ['G9', 'RO SE employee teacher', 'eu reg val', '? | general? partial-access? individual | general'],
  ['R0.12', 'RO CH employee 7411.1', '', '? | general? ask-authority? | general'],
  ['R0.12', 'RO CH employee 7411.1', 'eu noreg notr emp:2020-2020+c whole', '? | general=no ask-authority? | general'],
  ['R0.12', 'RO CH employee 7411.1', 'eu noreg notr emp:2020-2021+c whole', '? | general=yes ask-authority? | general'],
  ['R0.12', 'RO CH temporary-service 7411.1', 'eu est reg', '? | services? ask-authority? |'],
  ['R0.12', 'RO CH temporary-service 7411.1', 'eu noest reg', '? | services=no ask-authority? |'],
  ['R0.12', 'CH IT employee 2221.2', 'eu', '=yes | general? individual | general'],
  ['R0.12', 'CH DE self-employed 7411.1', 'eu own:2015-2020+c whole', '=yes | general? exception individual | general'],
  ['R0.12', 'CH CH employee -', '', '? | home-is-host |'],
  ['R0.13', 'RO GB employee -', '', '? | uk? |'],
  ['R0.13', 'RO GB employee 2221.2', '', '? | uk? |'],
  ['R0.13', 'RO UK employee - 2023-11-30', '', '! | uk! |'],
  ['R0.13', 'GB IT employee 2221.2', 'eu award:2019-06-30', '=yes | third-country? uk-earlier=yes individual | general'],
  ['R0.13', 'GB IT employee 2221.2', 'eu award:2021-01-01', '=yes | third-country? uk-earlier=no individual | general'],
  ['R0.13', 'GB IT employee 2221.2', 'tcn award:2019-06-30', '=yes | third-country? uk-earlier=no individual | general'],
  ['R0.13', 'GB DE employee 2221.2', '', '=yes | third-country? uk-earlier? individual | general'],
  ['R0.11', 'PH IT employee 2221.2', 'tcn', '=yes | third-country? individual | general'],
  ['R0.11', 'RO US employee -', '', '? | outside? |'],
  ['home unknown', '- ES employee 7411.1', '', '? | home-unknown? individual |'],
  ['home unknown', '- DE self-employed 7411.1', 'eu own:2015-2020+c whole', '=yes | home-unknown? exception? individual | de-craft'],
  ['IT-1', 'RO IT self-employed 7411.1', 'eu own:2015-2020+c whole', '=yes | experience? general? partial-access? individual | general'],
  ['R0.9', 'RO PT technical-manager 7411.1', 'eu reg', '? | experience? general? partial-access? individual | general'],
  ['G13', 'RO LI employee -', '', '? | general? partial-access? individual | general'],
  ['G13', 'RO NO employee -', 'eu reg', '? | general? partial-access? individual | general'],
  ['LU', 'RO LU employee teacher', 'eu reg', '? | general? partial-access? individual | general'],
  ['I a', 'RO ES self-employed 7411.1', 'eu own:2015-2019+c T0+ whole group:403', '? | experience=no general? partial-access? individual | general'],
  ['I a', 'RO ES self-employed 7411.1', 'eu own:2015-2017+c own:2018-2020+c T0+ whole group:403', '? | experience=yes general? partial-access=no individual | general'],
  ['I a gap', 'RO ES self-employed 7411.1', 'eu own:2013-2015+c own:2017-2019+c T0+ whole group:403', '? | experience=no general? partial-access? individual | general'],
  ['L6 V1', 'EE NL further-study -', '', '- | academic-automatic academic | academic'],
  ['G2', 'RO ES employee physiotherapist', 'eu noreg tr', '? | general=yes partial-access? card=yes individual | general card-home card-host-general'],
  ['R0.12', 'RO CH temporary-service 7411.1', 'eu est noreg notr none', '? | services=no ask-authority? |'],
] as const

test('there are a hundred and fifty cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150)
})

test.each(cases)('%s: %s, stated "%s"', (_, line, stated, expected) => {
  expect(shortTree(treeOf(line, stated))).toBe(expected)
})

describe('what a tree carries', () => {
  test('no route of work into the Union ends at "not possible": the individual look is there, and it is open', () => {
    for (const [, line, stated] of cases) {
      const { steps } = treeOf(line, stated)
      const ways = steps.flatMap(({ regime, outcome }) => (regime === undefined ? [] : [{ regime, outcome }]))
      expect(ways.length).toBeGreaterThan(0)
      expect([line, ways.every(({ outcome }) => outcome === 'no')]).toEqual([line, false])
    }
  })

  test('every step that is not determined says what is lacking or whom to ask', () => {
    for (const [, line, stated] of cases) {
      for (const { id, outcome, asks, missing, whoCanAnswer } of treeOf(line, stated).steps) {
        if (outcome !== 'not-determined') continue
        const isNamed = asks.length > 0 || missing.length > 0 || whoCanAnswer !== undefined
        expect([line, id, isNamed]).toEqual([line, id, true])
      }
    }
  })

  test('what a step names is there: findings of the route, facts of the book', () => {
    for (const [, line, stated] of cases) {
      const request = treeRequest(line, stated)
      const [facts, findings] = [bookOf(request), routeFindings(request).map(({ id }) => id)]
      for (const step of findRoute(request, facts).steps) {
        for (const id of step.findings) expect(findings).toContain(id)
        for (const id of step.facts) expect(facts.has(id)).toBe(true)
      }
    }
  })

  test('drivers of heavy vehicles are sent to their own law, and the Directive is left', () => {
    for (const line of ['RO DE employee heavy-truck-driver', 'PL SE self-employed 8332.2']) {
      const { steps } = treeOf(line, 'eu')
      const regimes = steps.flatMap(({ regime }) => regime ?? [])
      expect(regimes).toContain('sector')
      expect(regimes).not.toContain('general')
      expect(steps.find(({ regime }) => regime === 'sector')?.rules.map(({ id }) => id)).toContain(
        'eu/2022-2561/code-95',
      )
    }
  })

  test('in Luxembourg its own article is shown, with the Directive as origin', () => {
    const own = treeOf('RO LU employee teacher', 'eu').steps.flatMap(({ rules }) => rules)
    const general = own.find(({ id }) => id === 'eu/2005-36/13-1')
    expect(general).toMatchObject({ own: { provision: 'Article 13(1)' }, citation: { provision: 'Article 13(1)' } })
    expect(treeOf('RO SE employee teacher', 'eu').steps.flatMap(({ rules }) => rules)[0]).not.toHaveProperty('own')
  })

  test('a copy older than a year says so, a national rule names its origin', () => {
    const rules = treeOf('RO DE self-employed 7411.1', 'eu').steps.flatMap((step) => step.rules)
    const experience = rules.find(({ id }) => id === 'de/eu-ewr-hwv/2')
    expect(experience).toMatchObject({ textOf: '2022-03-26', textIsOld: true, origin: 'eu/2005-36/17' })
    const early = treeOf('RO DE self-employed 7411.1 2022-12-31', 'eu').steps.flatMap((step) => step.rules)
    expect(early.find(({ id }) => id === 'de/eu-ewr-hwv/2')).not.toHaveProperty('textIsOld')
  })

  test('with Switzerland a shorter training is a ground for a measure, in the Union it is none', () => {
    const measure = (line: string) =>
      treeOf(line, 'eu')
        .steps.find(({ kind }) => kind === 'measure')
        ?.rules.map(({ id }) => id)
    expect(measure('RO CH employee teacher')).toEqual(['ch/afmp/13-4', 'ch/afmp/14'])
    expect(measure('RO SE employee teacher')).not.toContain('ch/afmp/14')
  })

  test.each([
    ['three years of any role', 'eu emp:2015-2017 whole', 'yes'], // no certificate is asked for there
    ['two years', 'eu emp:2016-2017 whole', 'no'],
    ['how much of full time is not said', 'eu emp:2015-2017~ whole', 'not-determined'],
    ['outside the Union', 'eu own:2010-2020@US whole', 'no'],
  ])('X4: France counts %s', (_, stated, expected) => {
    const { steps } = treeOf('RO FR self-employed 7411.1', stated)
    const experience = steps.find(({ regime }) => regime === 'experience')
    expect(experience).toMatchObject({ outcome: expected, rules: [{ id: 'fr/artisanat/r121-3' }] })
    expect(experience?.clocks).toMatchObject([{ name: 'fr-chamber', terms: { silence: 'granted' } }])
  })

  test('mountain guides in France: a year in ten where home does not regulate, and the clock of the Code du sport', () => {
    const general = (stated: string) =>
      treeOf('IT FR self-employed mountain-guide', stated).steps.find(({ regime }) => regime === 'general')
    expect(general('eu noreg emp:2020-2020 whole')).toMatchObject({
      outcome: 'yes',
      rules: [{ id: 'fr/sport/r212-88' }],
      clocks: [{ name: 'fr-sport' }],
    })
    expect(general('eu noreg none')).toMatchObject({ outcome: 'no' })
  })

  test('the rule for Romanian nurses speaks from its first day', () => {
    const kindOn = (day: string) =>
      treeOf(`RO DE employee 2221.2 ${day}`, 'eu')
        .steps.flatMap(({ rules }) => rules)
        .find(({ id }) => id === 'eu/2005-36/33a')?.kind
    expect([kindOn('2025-03-03'), kindOn('2025-03-04')]).toEqual(['not-in-force', 'not-determined'])
  })

  test('who chooses the measure follows the levels; in Germany the person, whatever they are', () => {
    const rulesOf = (line: string, stated: string) =>
      treeOf(line, stated)
        .steps.find(({ kind }) => kind === 'measure')
        ?.rules.filter(({ kind }) => kind === 'applies')
        .map(({ id }) => id)
    expect(rulesOf('RO DE self-employed 7411.1', 'eu level:a')).toContain('de/eu-ewr-hwv/5')
    expect(rulesOf('RO ES employee teacher', 'eu level:a')).toEqual([])
  })
})

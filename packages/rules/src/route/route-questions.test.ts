import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Finding, Parameter } from '@wanderbuch/core/vocabulary/finding'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { routeFactKinds } from './route-fact-kinds.ts'
import { routeFacts } from './route-facts.ts'
import { routeFindings, routeRequest, shortRoute } from './sample-route.ts'

// Regimes: ? is open or to be asked, ! was not in force on the day. Documents: number per list, ? is to be asked.
// prettier-ignore
const cases = [
  // home host purpose profession day region; status; regimes; who decides; documents; asked of the authority
  ['RO DE employee 7411.1', 'no not-regulated', 'none statement', 'Chamber of crafts (Handw', '5', 'fee'],
  ['RO DE self-employed 7411.1', 'yes regulated', 'experience qualification exception journeyman offset home-not-regulating reasons partial-access', 'Chamber of crafts (Handw', '5 4', 'fee appeal'],
  ['RO DE temporary-service 7411.1', 'yes notify', 'services', 'Chamber of crafts (Handw', '7', 'fee appeal'],
  ['RO DE self-employed 7411.1 2028-01-01', 'not-determined ask-stale', 'experience? qualification? exception? journeyman? offset? home-not-regulating? reasons? partial-access?', '?', '? ?', 'regulated way way way way way level law rule-regime rule-regime rule-regime contact authority documents documents clock clock clock rule-procedure language effect fee unknown rule-procedure appeal rule-regime rule-procedure rule-regime rule-regime rule-regime'],
  ['RO DE employee 7411.1 2028-01-01', 'not-determined ask-stale', 'none? statement?', '?', '?', 'regulated activity regulated way law contact authority body documents clock fee unknown rule-validation rule-regime'],
  ['RO DE self-employed 7411.1 2010-06-01', 'not-determined ask-before-text', 'experience? qualification! exception? journeyman? offset! home-not-regulating! reasons! partial-access!', '?', '? ?', 'regulated way way way law authority documents documents clock clock language fee appeal'],
  ['RO DE self-employed 7411.1 2016-01-17', 'not-determined ask-before-text', 'experience? qualification! exception? journeyman? offset! home-not-regulating! reasons! partial-access!', '?', '? ?', 'regulated way way way law authority documents documents clock clock language fee appeal'],
  ['RO DE self-employed 7411.1 2016-01-18', 'not-determined ask-before-text', 'experience? qualification? exception? journeyman? offset? home-not-regulating reasons partial-access', '?', '? ?', 'regulated way way way way way level law authority documents documents clock clock clock language fee appeal'],
  ['RO DE self-employed 7411.1 - DE21', 'yes regulated', 'experience qualification exception journeyman offset home-not-regulating reasons partial-access', 'Chamber of crafts (Handw', '5 4', 'fee appeal'],
  ['RO DE employee 7411.1.1', 'no not-regulated', 'none statement', 'Chamber of crafts (Handw', '5', 'fee'],
  ['RO DE employee 7411.1.1.2', 'no not-regulated', 'none statement', 'Chamber of crafts (Handw', '5', 'fee'],
  ['RO DE employee 7411.1.4', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['- DE self-employed 7411.1', 'yes regulated', 'home? exception journeyman', 'Chamber of crafts (Handw', '?', 'documents clock fee appeal'],
  ['DE DE self-employed 7411.1', 'yes regulated', 'home-is-host', '', '', ''],
  ['UA DE self-employed 7411.1', 'yes regulated', 'exception master-comparison journeyman third-country', 'Chamber of crafts (Handw', '?', 'documents clock fee appeal'],
  ['UA DE employee 7411.1', 'no not-regulated', 'none statement', 'Chamber of crafts (Handw', '5', 'fee'],
  ['GB DE self-employed 7411.1', 'yes regulated', 'exception master-comparison journeyman third-country uk-earlier', 'Chamber of crafts (Handw', '?', 'documents clock fee appeal'],
  ['CH DE self-employed 7411.1', 'yes regulated', 'exception journeyman experience-eu list-one/ask? swiss', 'Chamber of crafts (Handw', '?', 'documents fee appeal'],
  ['RO DE further-study 7411.1', '', 'informs assessment difference time no-papers access vocational?', '', '', ''],
  ['RO IT employee 7411.1 - ITI1', 'not-determined not-named', 'none', '', '', ''],
  ['RO IT self-employed 7411.1 - ITI1', 'yes regulated', 'decree experience/ask? start-notice home-not-regulating reasons level-gap/ask? partial-access', 'Ministry of Enterprises ', '? 6', 'level documents language fee appeal'],
  ['RO IT self-employed 7411.1', 'yes regulated', 'decree experience/ask? start-notice home-not-regulating reasons level-gap/ask? partial-access', 'Ministry of Enterprises ', '? 6', 'level documents language fee appeal'],
  ['RO IT temporary-service 7411.1', 'yes regulated', 'services services-check', 'Ministry of Enterprises ', '7', 'language fee appeal'],
  ['UA IT self-employed 7411.1', 'yes regulated', 'outside-union start-notice third-country', 'Ministry of Enterprises ', '?', 'level documents clock language fee appeal'],
  ['RO FR self-employed 7411.1', 'yes regulated', 'experience diploma decision fine home-not-regulating reasons level-gap/ask? partial-access', 'Chamber of trades and cr', '? 6', 'documents language fee'],
  ['RO ES self-employed 7411.1', 'not-determined not-found', 'if-not-regulated if-regulated experience-eu list-one/ask? general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['RO ES employee 7411.1', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['RO ES temporary-service 7411.1', 'not-determined not-found', 'if-not-regulated if-regulated services services-check', 'per profession', '7', 'fee appeal'],
  ['DE RO self-employed 7411.1', 'yes regulated', 'authorisation experience-eu list-one/ask? general compensation home-not-regulating reasons level-gap/ask? partial-access', 'National energy regulato', '7 6', 'language fee appeal'],
  ['RO DE employee 2221.2', 'yes regulated', 'conditions automatic title titles-updated/ask? minimum-training acquired-rights conformity romanian-nurse fall-back card card-time', 'Health authority of the ', '2 4', 'fee appeal'],
  ['FR DE employee pharmacist', 'yes regulated', 'licence automatic title titles-updated/ask? minimum-training new-pharmacy acquired-rights conformity fall-back card card-time', 'per profession', '? 4', 'documents fee appeal'],
  ['DE FR employee pharmacist', 'yes regulated', 'registration automatic titles-updated/ask? minimum-training new-pharmacy acquired-rights conformity fall-back card card-time', 'Order of pharmacists (Or', '? 4', 'documents fee appeal'],
  ['FR DE employee 2221.2', 'yes regulated', 'conditions automatic title titles-updated/ask? minimum-training acquired-rights conformity special-rights/ask? fall-back card card-time', 'Health authority of the ', '2 4', 'fee appeal'],
  ['ES DE employee 2221.2', 'yes regulated', 'conditions automatic titles-updated/ask? minimum-training acquired-rights conformity special-rights/ask? fall-back card card-time', 'Health authority of the ', '2 4', 'fee appeal'],
  ['RO DE employee 2221.2 2025-03-03', 'yes regulated', 'conditions automatic title titles-updated/ask? minimum-training acquired-rights conformity romanian-nurse! fall-back card card-time', 'Health authority of the ', '2 4', 'fee appeal'],
  ['RO DE temporary-service 2221.2', 'yes regulated', 'services services-check', 'Health authority of the ', '7', 'fee appeal'],
  ['PH DE employee 2221.2', 'yes regulated', 'conditions third-country', 'Health authority of the ', '2 ?', 'documents fee appeal'],
  ['RO IT employee 2221.2', 'yes regulated', 'conditions automatic title titles-updated/ask? minimum-training acquired-rights conformity romanian-nurse fall-back card card-time', 'Ministry of Health (DGPR', '1 4', 'fee appeal'],
  ['RO FR self-employed 2221.2', 'yes regulated', 'conditions automatic title titles-updated/ask? minimum-training acquired-rights conformity romanian-nurse fall-back card card-time', 'Order of nurses (Ordre d', '? 4', 'documents fee appeal'],
  ['DE RO employee 2221.2', 'yes regulated', 'conditions automatic title titles-updated/ask? minimum-training acquired-rights conformity special-rights/ask? fall-back card card-time', 'Order of nurses, midwive', '? 4', 'documents language fee appeal'],
  ['RO ES employee 2221.2', 'not-determined not-found', 'if-not-regulated if-regulated automatic title titles-updated/ask? minimum-training acquired-rights conformity romanian-nurse fall-back card card-time', 'per profession', '4', 'fee appeal'],
  ['GB IT employee 2221.2', 'yes regulated', 'conditions third-country uk-earlier', 'Ministry of Health (DGPR', '1 ?', 'documents fee appeal'],
  ['CH IT employee 2221.2', 'yes regulated', 'conditions automatic acquired-rights conformity special-rights/ask? fall-back swiss', 'Ministry of Health (DGPR', '1 ?', 'documents fee appeal'],
  ['RO DE employee 2221.3', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['RO AT employee -', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['RO BE employee -', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession + per profession', '6', 'fee appeal'],
  ['RO BE employee - - BE2', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['RO BE employee - - BE3', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['RO BE employee - - BE336', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', '', '6', 'fee appeal'],
  ['RO EL employee -', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['RO GR employee -', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['RO BG self-employed -', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['RO NO employee -', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', 'per profession', '6', 'fee appeal'],
  ['RO LI employee -', 'not-determined not-found', 'if-not-regulated if-regulated general compensation home-not-regulating reasons level-gap/ask? partial-access', '', '6', 'fee appeal'],
  ['RO CH employee 7411.1', 'not-determined not-found', 'if-not-regulated if-regulated swiss', '', '?', 'documents language fee appeal'],
  ['RO CH temporary-service -', 'not-determined not-found', 'if-not-regulated if-regulated swiss', '', '?', 'documents language fee appeal'],
  ['CH CH employee -', 'not-determined not-found', 'home-is-host', '', '', ''],
  ['RO GB employee -', 'not-determined uk', '', '', '', ''],
  ['RO UK employee - 2023-11-30', 'not-in-force not-in-force', '', '', '', ''],
  ['RO US employee -', 'not-determined outside', '', '', '', ''],
  ['RO PL further-study -', '', 'informs assessment difference time no-papers access vocational?', '', '', ''],
  ['RO CH further-study -', '', 'informs assessment difference time no-papers vocational?', '', '', ''],
  ['RO FR employee electrician', 'not-determined not-named', 'none', '', '', ''],
  ['RO DE employee nurse', 'yes regulated', 'conditions automatic title titles-updated/ask? minimum-training acquired-rights conformity romanian-nurse fall-back card card-time', 'Health authority of the ', '2 4', 'fee appeal'],
] as const

test.each(cases)('%s: %s', (line, status, regimes, decides, documents, asked) => {
  expect(shortRoute(routeFindings(routeRequest(line)))).toEqual({ status, regimes, decides, documents, asked })
})

test.each([
  ['RO DE employee nurse', 'Annex V 5.2.2'],
  ['RO DE employee pharmacist', 'Annex V 5.6.2'],
])(
  '%s: the title of Annex V carries the day of its text, and whether it stands there today is asked',
  (line, place) => {
    const request = routeRequest(line)
    const cited = routeFacts(request).find(({ kind }) => kind === 'route-title')?.citation
    expect(cited).toMatchObject({ provision: place, textOf: '2013-07-01' })
    const asked = routeFindings(request).find(({ id }) => id.endsWith('/titles-updated/ask'))
    expect(asked).toMatchObject({ outcome: 'not-determined', audience: 'worker' })
  },
)

const lines = cases.map(([line]) => line)
const words = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../words/en.json'), 'utf8')) as Record<
  string,
  string
>

function listKeys(parameter: Parameter): readonly string[] {
  if (typeof parameter !== 'object') return []
  if (parameter.kind === 'message') return [parameter.key]
  return parameter.kind === 'list' ? parameter.items.flatMap(listKeys) : []
}

const keysOf = ({ message, parameters }: Finding) => [message, ...Object.values(parameters).flatMap(listKeys)]

describe('words', () => {
  const findings = lines.flatMap((line) => routeFindings(routeRequest(line)))

  test('every message has its words, and every placeholder its parameter', () => {
    for (const finding of findings) {
      for (const key of keysOf(finding).filter((one) => one !== 'missing.fact')) expect(words).toHaveProperty([key])
      const placeholders = [...(words[finding.message] ?? '').matchAll(/\{([a-zA-Z]+)[,}]/g)].map(([, name]) => name)
      for (const name of placeholders) expect(finding.parameters).toHaveProperty([name as string])
    }
  })

  test('every kind of fact has a name', () => {
    const kinds = lines.flatMap((line) => routeFacts(routeRequest(line)).map(({ kind }) => kind))
    for (const kind of [...routeFactKinds, ...kinds]) expect(words).toHaveProperty([`fact.${kind}`])
    for (const kind of kinds) expect(routeFactKinds).toContain(kind)
  })

  test('no sentence says that anything is recognised', () => {
    const packs = readFileSync(resolve(import.meta.dirname, '../../data/packs.json'), 'utf8')
    const said = /recogni[sz]ed|anerkannt|reconnu|riconosciut|reconocid|recunoscut/i
    expect(Object.values(words).join('\n')).not.toMatch(said)
    expect(packs).not.toMatch(said)
  })
})

describe('laws of the route', () => {
  const anyLine = fc.constantFrom(...lines)
  const saidYesOrNo = (findings: readonly Finding[]) =>
    findings.filter(({ outcome }) => outcome === 'yes' || outcome === 'no').map(({ id }) => id)

  test('ids are unique and every finding rests on facts that are there', () => {
    for (const line of lines) {
      const findings = routeFindings(routeRequest(line))
      const known = new Set(routeFacts(routeRequest(line)).map(({ id }) => id))
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
      for (const { because } of findings) {
        expect(because.length).toBeGreaterThan(0)
        for (const id of because) expect(known).toContain(id)
      }
    }
  })

  test('a fact left out changes what cites it and nothing else, and never makes a yes or no', () => {
    fc.assert(
      fc.property(anyLine, fc.nat(), (line, choice) => {
        const request = routeRequest(line)
        const whole = routeFindings(request)
        const cited = [...new Set(whole.flatMap(({ because }) => because))]
        const left = cited[choice % cited.length] as string
        const reduced = new Map(routeFindings(request, [left]).map((finding) => [finding.id, finding]))
        for (const finding of whole) {
          const now = reduced.get(finding.id)
          if (!finding.because.includes(left)) expect(now).toEqual(finding)
          else expect([undefined, 'missing.fact']).toContain(now?.message)
        }
        expect(saidYesOrNo(whole)).toEqual(expect.arrayContaining(saidYesOrNo([...reduced.values()])))
      }),
      { numRuns: 300 },
    )
  })

  test('a rule says nothing before its first day', () => {
    const findings = routeFindings(routeRequest('RO DE employee 2221.2 2025-03-03'))
    const after = routeFindings(routeRequest('RO DE employee 2221.2 2025-03-04'))
    const nurse = (all: readonly Finding[]) => all.find(({ id }) => id === 'route/2-regime/romanian-nurse')
    expect(nurse(findings)).toMatchObject({ outcome: 'not-in-force', citation: { provision: 'Article 33a' } })
    expect(nurse(after)).toMatchObject({ outcome: 'information', message: 'route.romanian-nurse' })
  })

  test.each([
    ['2027-11-22', 'yes'], // a year after the look, to the day
    ['2027-11-23', 'not-determined'], // older than a year: the authority is asked
    ['2022-03-26', 'yes'], // the state day of the text
    ['2022-03-25', 'not-determined'], // the day before: another text may have been law
  ])('a pack field on %s: %s', (day, outcome) => {
    const [status] = routeFindings(routeRequest(`RO DE self-employed 7411.1 ${day}`))
    expect(status?.outcome).toBe(outcome)
    if (outcome === 'not-determined') expect(status?.whoCanAnswer?.name.en).toContain('Handwerkskammer')
  })

  test('recalled rules reach a worker only as a question, an employer never', () => {
    const recalled = (line: string) =>
      new Set(
        routeFacts(routeRequest(line))
          .filter(({ certainty }) => certainty === 'recalled')
          .map(({ id }) => id),
      )
    for (const line of lines) {
      const known = recalled(line)
      for (const { because, audience, message, outcome } of routeFindings(routeRequest(line))) {
        if (
          !because.some((id) => known.has(id)) ||
          message.startsWith('route.ask-') ||
          message === 'route.not-in-force'
        )
          continue
        expect(outcome).toBe('not-determined')
        expect(message).toBe('route.recalled')
        expect(['counsellor', 'authority']).toContain(audience)
      }
    }
  })

  test('what is asked names who can answer', () => {
    for (const line of lines) {
      for (const { message, whoCanAnswer } of routeFindings(routeRequest(line))) {
        if (/^route\.(ask|region|unknown|recalled)/.test(message)) expect(whoCanAnswer?.name).toBeDefined()
      }
    }
  })

  test('no EQF level enters the route, and none is turned into a level of Article 11', () => {
    for (const line of lines) {
      const known = routeFacts(routeRequest(line))
      expect(known.filter(({ id, kind }) => /eqf/i.test(id + kind))).toEqual([])
      const caution = routeFindings(routeRequest(line)).find(({ id }) => id === 'route/10-caution/levels')
      expect(caution).toBeDefined()
    }
  })

  test('a month more is for the general system and experience, never for the automatic one', () => {
    const extension = (line: string) =>
      routeFindings(routeRequest(line)).find(({ id }) => id === 'route/5-clock/decide')?.parameters.extensionMonths
    expect(['RO FR employee 2221.2', 'RO IT employee 2221.2', 'RO ES employee 2221.2'].map(extension)).toEqual([
      0, 0, 0,
    ])
    expect(['RO SI employee 7411.1', 'RO IT self-employed 7411.1'].map(extension)).toEqual([1, 1])
  })

  test('wherever the Directive is spoken of, it is said for whom it holds', () => {
    for (const line of lines) {
      const findings = routeFindings(routeRequest(line))
      const individual = findings.some(({ id }) => id === 'route/10-caution/individual')
      expect([line, findings.some(({ id }) => id === 'route/10-caution/citizens')]).toEqual([line, individual])
    }
  })

  test('an answer for work that is not regulated names its law where the data does', () => {
    const body = routeFindings(routeRequest('RO HR employee -')).find(({ message }) => message === 'route.body')
    expect(body?.parameters).toMatchObject({ lawful: 'yes', law: { text: { en: 'OG 69/2022' } }, remarked: 'no' })
  })

  test('years abroad are never said to count under the rule for experienced journeymen', () => {
    const findings = routeFindings(routeRequest('RO DE self-employed 7411.1'))
    const cites = findings.filter(({ citation }) => citation?.provision === 's. 7b')
    expect(cites.map(({ message }) => message)).toEqual(['route.way.warning'])
  })

  test('the region is named and its part is open', () => {
    const region = routeFindings(routeRequest('RO IT self-employed 7411.1 - ITI1')).find(
      ({ id }) => id === 'route/1-region',
    )
    expect(region).toMatchObject({
      outcome: 'not-determined',
      parameters: { region: 'Toscana (ITI1)' },
      missing: ['route-region'],
    })
  })
})

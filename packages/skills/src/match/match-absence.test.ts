import { describe, expect, test } from 'vitest'
import { loadEscoStarter } from '../esco-starter.ts'
import { matchSkills } from './match-skills.ts'
import { buildSkillIndex } from './skill-index.ts'

const index = buildSkillIndex(loadEscoStarter().skills)
const found = (text: string, language?: string) =>
  matchSkills(text, index, language).map(({ skill }) => skill.preferred.en)

describe('what is said to be absent, wished or not yet there', () => {
  test.each([
    'No experience: did not install circuit breakers',
    'without having to install circuit breakers',
    'No previous professional experience in the long and difficult job of installing circuit breakers',
    'Never installed circuit breakers',
    'Lacks knowledge of how to install circuit breakers',
    'Would like to learn how to install circuit breakers',
    'Interested in how to install circuit breakers',
    'Install circuit breakers: no',
    'Install circuit breakers (no experience yet)',
    'No experience, e.g. install circuit breakers',
    'Can weld but cannot install circuit breakers',
    'keine Erfahrung, kann nicht install circuit breakers',
    'Kann keine Kabel spleißen',
    'Kabel spleißen kann er nicht',
    'Kabel spleißen: nein',
    'Ohne Kenntnisse, z. B. Kabel spleißen',
    'Möchte Kabel spleißen lernen',
    'Ne sait pas épisser un câble',
    'Sans expérience : aider des sans-abri',
    'Sans expérience : épisser un câble',
    'Non ha esperienza nell’installare apparecchiature elettriche ed elettroniche',
    'No tiene experiencia en instalar equipos eléctricos y electrónicos',
    'Fără experiență în instalarea de echipamente electrice și electronice',
    'Nu instalează echipamente electrice și electronice',
    'Heeft geen ervaring met elektrische stopcontacten installeren',
    'Nie analizuje specyfikacji oprogramowania',
    'Har ingen erfarenhet av att använda mätinstrument',
    'Använder inte mätinstrument',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('absences that take nothing away', () => {
  test.each([
    ['Works without supervision: install circuit breakers', 'install circuit breakers'],
    ['Installs circuit breakers without any supervision', 'install circuit breakers'],
    ['Installs circuit breakers without accidents', 'install circuit breakers'],
    ['Not only installs circuit breakers but also repairs wiring', 'install circuit breakers'],
    ['Cannot weld, but can install circuit breakers', 'install circuit breakers'],
    ['Has no driving licence. Installs circuit breakers.', 'install circuit breakers'],
    ['ohne Aufsicht Kabel spleißen', 'splice cable'],
    ['Kann Kabel spleißen, aber nicht schweißen', 'splice cable'],
    ['Travaille sans aide et sait épisser un câble', 'splice cable'],
    [
      'Lavora senza supervisione: installa apparecchiature elettriche ed elettroniche',
      'install electrical and electronic equipment',
    ],
    [
      'Lucrează fără supraveghere: instalează echipamente electrice și electronice',
      'install electrical and electronic equipment',
    ],
    ['Använder mätinstrument utan tillsyn', 'use measurement instruments'],
    // The label itself says what is absent.
    ['act reliably; apply non-oppressive practices', 'act reliably'],
  ])('%s', (text, label) => {
    expect(found(text)).toContain(label)
  })

  test('a negation of the label itself negates nothing', () => {
    const negative = loadEscoStarter().skills.filter(({ preferred }) =>
      /\b(non|not|no|without|avoid)\b/.test(preferred.en ?? ''),
    )
    expect(negative.length).toBeGreaterThan(3)
    for (const { preferred } of negative) expect(found(preferred.en ?? '', 'en')).toContain(preferred.en)
  })
})

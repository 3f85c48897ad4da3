import { expect, test } from 'vitest'
import type { FindSkills } from '../text-skill.ts'
import { readAdvertisement } from './read-advertisement.ts'

/** Takes every sentence for a skill, so that only the reading of headings and cues is looked at. */
const everySentence: FindSkills = (text) => {
  const words = [{ text, start: 0, end: text.length }]
  return text.trim() === ''
    ? []
    : [{ uri: text, label: text, labelLanguage: 'en', words, method: 'test', strength: 'certain' }]
}

const short = { required: 'required', 'nice-to-have': 'nice', 'not-asked': 'not', 'not-determined': 'open' } as const

/** Made up; each line that is no heading, in order, with what it is. */
const advertisements = [
  [
    'de',
    `Elektriker (m/w/d) in Hamburg
Wir sind ein Familienunternehmen mit 40 Mitarbeitenden und installieren Photovoltaikanlagen.

Das sind Ihre Aufgaben
- Installation von Schaltschränken
- Fehlersuche an elektrischen Anlagen

Das bringen Sie mit
- Abgeschlossene Ausbildung als Elektroniker
- Erfahrung mit SPS-Programmierung ist von Vorteil
- Führerschein Klasse B zwingend erforderlich
- Englischkenntnisse sind nicht notwendig

Darauf können Sie sich freuen
- Weiterbildung in Gebäudeautomation
- Bezahlung nach Tarif
Bewerben Sie sich jetzt!`,
    'open open required required required nice required not not not not',
  ],
  [
    'fr',
    `Soudeur TIG (H/F)
Vos missions :
- Souder des tuyaux en acier
- Contrôler les soudures
Profil recherché
- CAP chaudronnerie exigé
- La lecture de plans est un plus.
- Débutant accepté, aucune expérience en soudage MIG exigée
Nous vous offrons
- Formation au soudage robotisé`,
    'open required required required nice not not',
  ],
  [
    'it',
    `Infermiere
Chi siamo
Gestiamo cliniche e curiamo pazienti anziani.
Mansioni:
- somministrare farmaci
Requisiti richiesti:
- laurea in infermieristica
- gradita conoscenza del tedesco
- Non è richiesta esperienza in chirurgia
Cosa offriamo:
- corso di rianimazione`,
    'open not required required nice not not',
  ],
  [
    'es',
    `Carpintero
Funciones:
- montar muebles
Requisitos mínimos
- manejo de sierras (imprescindible)
- Se valorará conocimiento de AutoCAD
- No es necesario carnet de conducir
Ofrecemos
- formación en prevención`,
    'open required required nice not not',
  ],
  [
    'ro',
    `Electrician
Responsabilități:
- montează tablouri electrice
Cerințe
- citirea schemelor electrice este obligatorie
- Permisul de conducere constituie un avantaj
- Nu este necesară experiența în automatizări
Ce oferim
- cursuri de programare PLC`,
    'open required required nice not not',
  ],
  [
    'en',
    `Nurse, Dublin
Who we are
We are a hospital that treats children.
What you’ll do
- administer medication
- You will train new staff
What you'll need
- registration with the NMBI
- experience of triage would be an advantage
- Driving licence desirable but not essential
- No knowledge of Irish is needed
We're an equal opportunities employer and welcome all.
What's in it for you
- courses in leadership`,
    'open not required required required nice nice not not not',
  ],
] as const

test.each(advertisements)('%s', (language, text, expected) => {
  const asked = readAdvertisement(text, everySentence, language)
    .map((skill) => [skill.mentions[0]?.words[0]?.start ?? 0, short[skill.asked]] as const)
    .toSorted(([left], [right]) => left - right)
  expect(asked.map(([, one]) => one).join(' ')).toBe(expected)
})

test.each(advertisements)('%s: the same when the language is not stated', (_, text, expected) => {
  const asked = readAdvertisement(text, everySentence)
    .map((skill) => [skill.mentions[0]?.words[0]?.start ?? 0, short[skill.asked]] as const)
    .toSorted(([left], [right]) => left - right)
  expect(asked.map(([, one]) => one).join(' ')).toBe(expected)
})

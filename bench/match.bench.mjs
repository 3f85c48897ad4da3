import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import { matchSkills } from '@wanderbuch/skills/match/match-skills'
import { buildSkillIndex } from '@wanderbuch/skills/match/skill-index'

/*
 * Matching learning outcomes to the built-in ESCO skills. Figures are of processor time, not of the clock, so that other
 * work on the machine weighs less.
 */

const outcomes = {
  en: [
    'Installs electrical switches and sockets in dwellings',
    'Uses measurement instruments to find faults in low-voltage circuits',
    'Follows health and safety procedures on construction sites and keeps records of work progress',
    'Plans nursing care for individual patients and evaluates it with them',
    'Analyses software specifications, debugs software and uses version control',
    'The holder passed the examination with good results.',
  ],
  de: [
    'Spleißt Kabel, baut Steckdosen ein und installiert Blitzschutzanlagen',
    'Hält Maßnahmen der Infektionskontrolle ein und koordiniert die Pflege auf der Station',
    'Objektorientierte Programmierung mit Java, Abfragesprachen verwenden',
  ],
  ro: [
    'Instalează echipamente electrice și electronice în clădiri',
    'Folosește instrumente de măsură pentru depistarea defectelor',
    'Interpretează cerințele tehnice ale clienților',
  ],
  'not known': ['cable splicing', 'Kabel spleißen', 'épisser câbles', 'använder mätinstrument'],
}

function cpuMilliseconds(work) {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const seconds = 2

function phrasesPerSecond(index, texts, language) {
  const round = () => texts.forEach((text) => matchSkills(text, index, language))
  for (let warm = 0; warm < 200; warm += 1) round()
  let rounds = 0
  let spent = 0
  while (spent < seconds * 1000) {
    spent += cpuMilliseconds(() => {
      for (let turn = 0; turn < 50; turn += 1) round()
    })
    rounds += 50
  }
  return (rounds * texts.length) / (spent / 1000)
}

export async function run(print) {
  const { skills } = loadEscoStarter()
  const index = buildSkillIndex(skills)
  const english = cpuMilliseconds(() => index.labelsIn('en'))
  const others = cpuMilliseconds(() => index.labelLanguages.forEach((code) => index.labelsIn(code)))
  print({ bench: 'match', case: 'index, English, cold', figure: Math.round(english), unit: 'ms' })
  print({ bench: 'match', case: 'index, five other languages', figure: Math.round(others), unit: 'ms' })
  for (const [language, texts] of Object.entries(outcomes)) {
    const figure = phrasesPerSecond(index, texts, language === 'not known' ? undefined : language)
    print({ bench: 'match', case: `language ${language}, warm`, figure: Math.round(figure), unit: 'phrases/s' })
  }
}

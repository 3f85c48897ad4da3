import { describe, expect, test } from 'vitest'
import { loadEscoStarter } from '../esco-starter.ts'
import { matchSkills } from './match-skills.ts'
import { buildSkillIndex } from './skill-index.ts'

const { skills } = loadEscoStarter()
const index = buildSkillIndex(skills)

/*
 * Learning outcomes and tasks as certificates and people word them, for an electrician, a nurse and a software developer.
 * The text is given without its language, and with it: both must find the skill.
 */
const outcomes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['Installs electrical switches and sockets in dwellings', 'install electric switches'],
    ['Uses measurement instruments to find faults in low-voltage circuits', 'use measurement instruments'],
    [
      'Follows health and safety procedures on construction sites',
      'follow health and safety procedures in construction',
    ],
    [
      'Reacts to events in time-critical environments such as an electric shock',
      'react to events in time-critical environments',
    ],
    ['Pulled and spliced cables in new buildings', 'splice cable'],
    ['Repaired wiring after water damage', 'repair wiring'],
    ['Plans nursing care for individual patients and evaluates it with them', 'plan nursing care'],
    ['Follows clinical guidelines and keeps the care record up to date', 'follow clinical guidelines'],
    ['Applies infection control measures on the ward', 'infection control'],
    ['Analyses software specifications and designs databases', 'analyse software specifications'],
    ['Writes unit tests, debugs software and uses version control', 'debug software'],
    ['Creates flowchart diagrams and uses software libraries', 'use software libraries'],
  ],
  de: [
    [
      'Spleißt Kabel, baut die Steckdosen ein und installiert Blitzschutzanlagen',
      'install lightning protection system',
    ],
    ['Messgeräte verwenden und die Ergebnisse dokumentieren', 'use measurement instruments'],
    ['Führt Aufzeichnungen über den Arbeitsfortschritt', 'keep records of work progress'],
    ['Arbeitet mit dem Bauteam und verwendet Sicherheitsausrüstung am Bau', 'use safety equipment in construction'],
    ['Plant und koordiniert die Pflege auf der Station', 'coordinate care'],
    ['Hält Maßnahmen der Infektionskontrolle ein', 'infection control'],
    ['Softwareprototypen entwickeln, Benutzerschnittstellen konzipieren', 'design user interface'],
    ['Technische Anforderungen von Kundinnen interpretieren', 'interpret technical requirements'],
  ],
  fr: [
    ['Installe des prises électriques et un disjoncteur dans des logements', 'install circuit breakers'],
    ['Pose des équipements électriques et électroniques', 'install electrical and electronic equipment'],
    ['Lit des schémas électriques et répare le câblage', 'repair wiring'],
    ['Planifie les soins infirmiers, suit les directives cliniques', 'plan nursing care'],
    ['Applique les principes de base des soins infirmiers', 'implement fundamentals of nursing'],
    ['Analyse les spécifications du logiciel et débogue le logiciel', 'debug software'],
    ['La candidate interprète les exigences techniques du client', 'interpret technical requirements'],
  ],
  it: [
    ['Installa interruttori elettrici e prese elettriche negli edifici', 'install electric switches'],
    ['Usa strumenti di misura per trovare i guasti', 'use measurement instruments'],
    ['Lavora in una squadra edile e rispetta le regole', 'work in a construction team'],
    ['Collauda le apparecchiature elettriche del cantiere', 'test electrical equipment'],
    ['Esegue il debug del software con i colleghi del gruppo', 'debug software'],
  ],
  es: [
    ['Instala equipos eléctricos y electrónicos en viviendas', 'install electrical and electronic equipment'],
    ['Prueba los equipos eléctricos de la obra', 'test electrical equipment'],
    ['Usa equipos de seguridad en la construcción', 'use safety equipment in construction'],
    ['Controla las infecciones en la planta del hospital', 'infection control'],
    ['Interpreta los requisitos técnicos de los clientes', 'interpret technical requirements'],
  ],
  ro: [
    ['Instalează echipamente electrice și electronice în clădiri', 'install electrical and electronic equipment'],
    ['Folosește instrumente de măsură pentru depistarea defectelor', 'use measurement instruments'],
    ['Montează prize și întrerupătoare electrice', 'install electricity sockets'],
    ['Testează echipamentele electrice înainte de punerea în funcțiune', 'test electrical equipment'],
    ['Lucrează într-o echipă de construcții', 'work in a construction team'],
    ['Interpretează cerințele tehnice ale clienților', 'interpret technical requirements'],
  ],
  nl: [
    ['Installeert elektrische schakelaars en stopcontacten in de woning', 'install electricity sockets'],
    ['Leest elektrische schema’s en gebruikt meetinstrumenten', 'use measurement instruments'],
    ['Vervangt de defecte onderdelen van het toestel', 'replace defect components'],
    ['Werkt in een bouwteam', 'work in a construction team'],
  ],
  pl: [
    ['Analizuje specyfikacje oprogramowania', 'analyse software specifications'],
    ['Używa wzorców projektowych oraz bibliotek oprogramowania', 'use software libraries'],
    ['Debuguje oprogramowanie i prowadzi dokumentację', 'debug software'],
  ],
  sv: [
    ['Testar elutrustning och installerar vägguttag', 'install electricity sockets'],
    ['Läser elscheman och använder mätinstrument', 'use measurement instruments'],
    ['Följer kliniska riktlinjer och samordnar vården', 'coordinate care'],
    ['Felsöker programvara och tolkar tekniska krav', 'interpret technical requirements'],
  ],
}

describe.each(Object.entries(outcomes))('in %s', (language, rows) => {
  test.each(rows)('%s -> %s', (text, label) => {
    for (const stated of [language, undefined]) {
      const labels = matchSkills(text, index, stated).map(({ skill }) => skill.preferred.en)
      expect(labels, stated ?? 'language not stated').toContain(label)
    }
  })

  test('none of it is certain: the words differ from the label', () => {
    const certain = rows.flatMap(([text]) =>
      matchSkills(text, index, language).filter(({ method }) => method === 'exact-label'),
    )
    // A label of knowledge may stand whole in a longer sentence.
    expect(certain.filter(({ skill }) => skill.kind === 'skill')).toEqual([])
  })
})

describe('labels of the vocabulary', () => {
  test.each(['en', 'de', 'fr', 'nl', 'pl', 'sv'])(
    'every preferred label of two words or more in %s finds its skill',
    (language) => {
      const named = skills.flatMap(({ uri, preferred }) => {
        const label = preferred[language]
        return label && /\s/.test(label) ? [{ uri, label }] : []
      })
      expect(named.length).toBeGreaterThan(300)
      const lost = named.filter(
        ({ uri, label }) => !matchSkills(label, index, language).some(({ skill }) => skill.uri === uri),
      )
      // Some translations are shared by three skills or more, and words alone cannot tell which is meant.
      expect(lost.length / named.length).toBeLessThan(0.01)
    },
  )
})

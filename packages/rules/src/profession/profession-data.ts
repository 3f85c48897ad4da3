/** Where Title III of Directive 2005/36/EC looks first; `own-instrument`: another act of the Union; `none`: no rule found. */
export type ProfessionSystem = 'minimum-training' | 'experience-list-one' | 'general' | 'own-instrument' | 'none'

interface ProfessionRow {
  readonly system: ProfessionSystem
  /** Words people type, lower case, any language. */
  readonly words: readonly string[]
  /** ESCO 1.1.1: code, last part of the URI. */
  readonly occupations: readonly (readonly [code: string, uriPart: string])[]
  /** Narrower codes under this one count too; others may stand under other law. */
  readonly narrower?: string
}

/** Professions the rules know: legal notions. An ESCO occupation only points to one. */
export const professionData = {
  electrician: {
    system: 'experience-list-one',
    words: ['electrician', 'elektriker', 'elektrotechniker', 'électricien', 'elettricista', 'electricista'],
    occupations: [
      ['7411.1', '4910419f-b4af-4f59-b544-9dbebc8a74f0'],
      ['7411.1.1', '33960bab-4423-4808-af6c-ec2b485dba41'],
      ['7411.1.1.2', '5df63943-f1bc-4438-90f1-92768a7a23c8'],
    ],
    narrower: '7411.1.1.',
  },
  'estate-agent': {
    system: 'general',
    words: [
      'estate-agent',
      'estate agent',
      'real estate agent',
      'immobilienmakler',
      'agent immobilier',
      'agente immobiliare',
      'agente inmobiliario',
      'agent imobiliar',
    ],
    occupations: [['3334.3', '8ec8df02-e9dd-43b7-b416-5846ae0414ab']],
  },
  'general-care-nurse': {
    system: 'minimum-training',
    words: [
      'general-care-nurse',
      'nurse',
      'pflegefachkraft',
      'infirmier',
      'infermiere',
      'enfermero',
      'asistent medical generalist',
    ],
    occupations: [['2221.2', '8d3e8aaa-791b-4c75-a465-f3f827028f50']],
  },
  'heavy-truck-driver': {
    system: 'own-instrument',
    words: [
      'heavy-truck-driver',
      'truck driver',
      'heavy truck driver',
      'berufskraftfahrer',
      'lkw-fahrer',
      'conducteur de poids lourd',
      'autista di camion',
      'camionero',
      'șofer de camion',
    ],
    occupations: [['8332.2', '45037d43-a8f5-4f46-b332-b2935bc305f4']],
  },
  'mountain-guide': {
    system: 'general',
    words: [
      'mountain-guide',
      'mountain guide',
      'bergführer',
      'guide de haute montagne',
      'guida alpina',
      'guía de montaña',
      'ghid montan',
    ],
    occupations: [['3423.4', '86e8e172-234d-4e85-b9ae-6a4aecc2c321']],
  },
  pharmacist: {
    system: 'minimum-training',
    words: ['pharmacist', 'apotheker', 'pharmacien', 'farmacista', 'farmacéutico', 'farmacist'],
    occupations: [
      ['2262.1', '7c132147-428b-4ea3-87e1-70f7abb691ce'],
      ['2262.1.2.1', '5fd099da-218a-460e-bd5b-b42f1b76c67c'],
    ],
  },
  physiotherapist: {
    system: 'general',
    words: [
      'physiotherapist',
      'physiotherapeut',
      'kinésithérapeute',
      'masseur-kinésithérapeute',
      'fisioterapista',
      'fisioterapeuta',
      'fizioterapeut',
    ],
    occupations: [['2264.2', '006cc1f9-2841-41c3-991a-dc3f2f3bd533']],
  },
  'software-developer': {
    system: 'none',
    words: [
      'software-developer',
      'software developer',
      'softwareentwickler',
      'développeur de logiciels',
      'sviluppatore di software',
      'desarrollador de software',
      'dezvoltator de software',
    ],
    occupations: [['2512.4', 'f2b15a0e-e65a-438a-affb-29b9d50b77d1']],
  },
  welder: {
    system: 'none',
    words: ['welder', 'schweißer', 'soudeur', 'saldatore', 'soldador', 'sudor'],
    occupations: [['7212.3', '7aedaa07-3884-4c5b-88f9-80997b2aa54b']],
  },
} as const satisfies Readonly<Record<string, ProfessionRow>>

export type Profession = keyof typeof professionData

export const professionRows = Object.entries(professionData) as readonly (readonly [Profession, ProfessionRow])[]

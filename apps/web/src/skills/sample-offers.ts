import type { OfferList } from '@wanderbuch/skills/compare/offers/offer'

/** Made up, and said to be so wherever it is shown: two units and a kind of evidence around the work of an electrician. */
export const sampleOffers: OfferList = {
  kind: 'wanderbuch-offers',
  formatVersion: 1,
  source: { title: 'Wanderbuch' },
  sample: true,
  offers: [
    {
      id: 'unit-wiring',
      kind: 'unit',
      title: {
        en: 'Wiring in buildings',
        de: 'Leitungen in Gebäuden',
        fr: 'Câblage dans les bâtiments',
        it: 'Cablaggio negli edifici',
        es: 'Cableado en edificios',
        ro: 'Cablaje în clădiri',
      },
      eqfLevel: 4,
      provider: {
        name: {
          en: 'Sample college',
          de: 'Musterschule',
          fr: 'École d’exemple',
          it: 'Scuola di esempio',
          es: 'Escuela de ejemplo',
          ro: 'Școală-exemplu',
        },
        country: 'IE',
      },
      outcomes: [
        {
          text: {
            en: 'Splices cables and binds wires',
            de: 'Spleißt Kabel und bindet Leitungen zusammen',
            fr: 'Épisse des câbles et assemble des fils',
            it: 'Giunta cavi e lega fili',
            es: 'Empalma cables y ata hilos',
            ro: 'Îmbină cabluri și leagă fire',
          },
          axis: 'skills',
          skills: [
            'http://data.europa.eu/esco/skill/4a30802f-827c-4706-9099-de85beee6cb5',
            'http://data.europa.eu/esco/skill/7f67f82e-73c5-4dc0-b506-8e0b1a84f614',
          ],
        },
        {
          text: {
            en: 'Installs switches and sockets',
            de: 'Baut Schalter und Steckdosen ein',
            fr: 'Installe des interrupteurs et des prises',
            it: 'Installa interruttori e prese',
            es: 'Instala interruptores y enchufes',
            ro: 'Montează întrerupătoare și prize',
          },
          axis: 'skills',
          skills: [
            'http://data.europa.eu/esco/skill/c3d1ada5-1d97-4a23-be2a-9ff39296775b',
            'http://data.europa.eu/esco/skill/52d6eb67-56c0-4ad7-b5c2-71e7c2362ece',
          ],
        },
      ],
    },
    {
      id: 'unit-safety',
      kind: 'unit',
      title: {
        en: 'Safety on building sites',
        de: 'Sicherheit auf der Baustelle',
        fr: 'Sécurité sur les chantiers',
        it: 'Sicurezza in cantiere',
        es: 'Seguridad en la obra',
        ro: 'Siguranță pe șantier',
      },
      eqfLevel: 3,
      outcomes: [
        {
          text: {
            en: 'Follows the safety rules of a building site',
            de: 'Hält die Sicherheitsregeln einer Baustelle ein',
            fr: 'Respecte les règles de sécurité d’un chantier',
            it: 'Rispetta le regole di sicurezza del cantiere',
            es: 'Cumple las normas de seguridad de la obra',
            ro: 'Respectă regulile de siguranță ale șantierului',
          },
          axis: 'skills',
          skills: [
            'http://data.europa.eu/esco/skill/86df7af2-f9f3-4c06-a500-7f1fba9e78fe',
            'http://data.europa.eu/esco/skill/c643e59b-d74c-4f44-b76e-6e1d96c05ec4',
          ],
        },
      ],
    },
    {
      id: 'evidence-log',
      kind: 'rpl-evidence',
      title: {
        en: 'Work log of the last year',
        de: 'Arbeitsprotokolle des letzten Jahres',
        fr: 'Journal de travail de l’année passée',
        it: 'Registro dei lavori dell’ultimo anno',
        es: 'Registro de trabajo del último año',
        ro: 'Jurnal de lucru din ultimul an',
      },
      outcomes: [
        {
          text: {
            en: 'Keeps records of the progress of the work',
            de: 'Führt Aufzeichnungen über den Fortschritt der Arbeit',
            fr: 'Consigne l’avancement du travail',
            it: 'Tiene registri sull’avanzamento del lavoro',
            es: 'Lleva registros del avance del trabajo',
            ro: 'Ține evidența progresului lucrărilor',
          },
          axis: 'skills',
          skills: ['http://data.europa.eu/esco/skill/ccfbdaad-b91d-4bfe-bd0e-d30b33587f19'],
        },
      ],
    },
  ],
}

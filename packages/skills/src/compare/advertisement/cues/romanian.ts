import type { CueWords } from './cue-kinds.ts'

export const romanian: CueWords = {
  inline: {
    required: [
      'obligatori[ui]?[ei]?',
      'necesar[aăe]?',
      'cerut[aăe]?',
      'esențial[aăe]?',
      'indispensabil[aăe]?',
      'trebuie',
      'aveți',
      'se cere',
    ],
    nice: [
      'constituie un avantaj',
      'reprezintă un avantaj',
      'un (?:plus|avantaj)',
      'de preferat',
      'preferabil',
      'binevenit[aăe]?',
      'apreciat[aăe]?',
    ],
    'not-needed': [
      '(?:fără|nu este nevoie de|nu se cere) (?:experiență|cunoștințe|calificare)(?: (?:în|de|cu|ca))?',
      'nu (?:este|sunt|e) (?:necesar[aăe]?|obligatori[ui]?[ei]?|cerut[aăe]?|nevoie de)',
      'te (?:instruim|învățăm|formăm)(?: să| în)?',
    ],
  },
  headings: {
    required: [
      'cerințe',
      'profilul tău',
      'profilul candidatului',
      'candidatul ideal',
      'competențe',
      'calificări',
      'căutăm',
      'ce căutăm',
    ],
    nice: ['constituie avantaj', 'un avantaj', 'avantaj', 'de preferat'],
    tasks: ['responsabilități', 'sarcini', 'sarcinile tale', 'atribuții', 'activități', 'descrierea postului', 'rolul'],
    offered: [
      'oferim',
      'ce oferim',
      'beneficii',
      'despre noi',
      'cine suntem',
      'compania',
      'egalitate de șanse',
      'diversitate',
      'contact',
      'protecția datelor',
    ],
  },
}

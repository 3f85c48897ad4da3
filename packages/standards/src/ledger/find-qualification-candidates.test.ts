import { expect, test } from 'vitest'
import { findQualificationCandidates } from './find-qualification-candidates.ts'

test.each([
  // framework, title asked, title found, national level
  ['romania', 'Diploma de bacalaureat', 'Baccalaureate diploma', '4'],
  ['romania', 'diplomă de licenţă', 'Bachelor / engineer / architect diploma', '6'],
  ['romania', 'DIPLOMA DE LICENTA', 'Bachelor / engineer / architect diploma', '6'],
  ['germany', 'Meister', 'Master craftsman', '6'],
  ['france', "Diplôme d'ingénieur", 'Engineering diploma', '7'],
  ['bulgaria', 'IV степен на професионална квалификация', 'Vocational qualification, national VET level 4', '5'],
  ['latvia', 'maģistra diploms', 'Master diploma', '7'],
] as const)('%s: %s', (...[framework, title, titleEn, nationalCode]) => {
  expect(findQualificationCandidates(framework, title)[0]).toMatchObject({ titleEn, nationalCode })
})

test('an offer shows the words it rests on', () => {
  expect(findQualificationCandidates('romania', 'diplomă de licență')[0]?.sharedWords).toEqual(['diploma', 'licenta'])
})

test.each(['', '   ', 'de la', 'Tauchschein', '()[]*'])('%j offers nothing', (title) => {
  expect(findQualificationCandidates('romania', title)).toEqual([])
})

test('another framework offers its own titles only', () => {
  expect(findQualificationCandidates('atlantis', 'Master')).toEqual([])
})

import type { Finding } from '../../vocabulary/finding.ts'
import type { LessonBlock, Sentence } from '../page-model.ts'
import type { PageWriter } from '../page-writer.ts'
import { type Lesson, lessonList } from './lesson-list.ts'

/** A lesson with what it stands beside. */
export interface LessonBeside {
  readonly lesson: Lesson
  readonly findings: readonly Pick<Finding, 'because' | 'citation'>[]
}

/** The lessons that matter for what was found, each with the findings it stands beside. */
export function findLessonsBeside(findings: readonly Finding[]): readonly LessonBeside[] {
  return lessonList
    .map((lesson) => ({ lesson, findings: findings.filter((finding) => lesson.beside(finding)) }))
    .filter((one) => one.findings.length > 0)
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** The paragraphs of a lesson; the last carries the sources. */
function lessonSentences(
  { words, notes }: PageWriter,
  { id, paragraphs }: Lesson,
  findings: LessonBeside['findings'],
): readonly Sentence[] {
  const [first] = findings
  return numbered(paragraphs).map((number) => ({
    id: `lesson/${id}/${number}`,
    tone: 'plain',
    pieces: words.say(`lesson.${id}.text.${number}`),
    notes: number === paragraphs && first ? notes.numbersFor(first) : [],
  }))
}

/** A lesson in words. */
export function buildLesson(writer: PageWriter, { lesson, findings }: LessonBeside): LessonBlock {
  const { words } = writer
  const { id, questions } = lesson
  return {
    kind: 'lesson',
    id: `lesson/${id}`,
    title: words.say(`lesson.${id}.title`),
    text: lessonSentences(writer, lesson, findings),
    questions: numbered(questions).map((number) => ({
      id: `lesson/${id}/question/${number}`,
      question: words.say(`lesson.${id}.question.${number}`),
      answer: words.say(`lesson.${id}.answer.${number}`),
    })),
  }
}

/** Lessons beside the route; none where the words are not at hand. */
export function buildLessonBlocks(writer: PageWriter): readonly LessonBlock[] {
  const beside = findLessonsBeside(writer.dossier.findings)
  return beside
    .filter(({ lesson }) => writer.words.has(`lesson.${lesson.id}.title`))
    .map((one) => buildLesson(writer, one))
}

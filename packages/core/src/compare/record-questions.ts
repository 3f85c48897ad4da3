import { withinStatement } from '../document/within.ts'
import type { FactBook, FactValue } from '../vocabulary/fact.ts'
import type { NeededFacts, Parameter, Question, Statement } from '../vocabulary/finding.ts'
import { detailQuestions, endorsementQuestions } from './badge-questions.ts'
import { basisOf, bodyOf, textOf } from './fact-reading.ts'
import { partsQuestion } from './parts-question.ts'
import { coreQuestion } from './questions.ts'

function dayParameter(value: FactValue): Parameter {
  return typeof value === 'string' ? { kind: 'day', day: value } : { kind: 'message', key: 'record.day-not-stated' }
}

function titleQuestion(recordId: string): Question {
  const id = `${recordId}/title`
  return coreQuestion({
    id,
    section: 'credential',
    about: recordId,
    needs: [id],
    state: (facts) => ({
      outcome: 'information',
      message: 'record.title',
      parameters: { title: textOf(facts.value(id)) },
    }),
  })
}

interface Period {
  readonly from?: string
  readonly until?: string
}

function periodParameters(value: FactValue): { readonly from: Parameter; readonly until: Parameter } {
  const { from, until } = (value ?? {}) as Period
  return {
    from: from ? { kind: 'day', day: from } : { kind: 'message', key: 'record.day-not-stated' },
    until: until ? { kind: 'day', day: until } : { kind: 'message', key: 'record.until-open' },
  }
}

function whoStatement(facts: NeededFacts, recordId: string): Statement {
  const { kind, dialect } = basisOf(facts.value(`${recordId}/basis`))
  const body = bodyOf(facts.value(`${recordId}/awarding-body`)) ?? bodyOf(facts.value(`${recordId}/issuer`))
  const parameters = {
    body: body ? textOf({ ...body.name }) : ({ kind: 'message', key: 'record.body-not-stated' } as const),
    form: { kind: 'message', key: `dialect.${dialect}` } as const,
  }
  if (kind === 'experience') {
    const period = periodParameters(facts.value(`${recordId}/work-period`))
    return { outcome: 'information', message: 'record.work', parameters: { ...parameters, ...period } }
  }
  const day = dayParameter(facts.value(`${recordId}/awarded-on`))
  return { outcome: 'information', message: 'record.award', parameters: { ...parameters, day } }
}

function whoQuestion(recordId: string): Question {
  const needs = ['basis', 'awarding-body', 'issuer', 'work-period', 'awarded-on'].map((path) => `${recordId}/${path}`)
  return coreQuestion({
    id: `${recordId}/who`,
    section: 'credential',
    about: recordId,
    needs,
    state: (facts) => whoStatement(facts, recordId),
  })
}

interface WithinValue {
  readonly fileName: string
  readonly format: string
  readonly places: readonly string[]
}

function withinQuestion(recordId: string, book: FactBook): readonly Question[] {
  const id = `${recordId}/within`
  if (!book.get(id)?.value) return []
  return [
    coreQuestion({
      id,
      section: 'credential',
      about: recordId,
      needs: [id],
      state: (facts) => {
        return { outcome: 'information', ...withinStatement(facts.value(id) as unknown as WithinValue) }
      },
    }),
  ]
}

interface PaperValue {
  readonly originalSeenBy?: string
  readonly originalSeenOn?: string
  readonly swornTranslation?: { readonly by: string; readonly language: string }
  readonly apostille?: { readonly number: string }
  readonly issuerCheck?: { readonly url: string; readonly answered?: string; readonly on?: string }
}

function paperParts(paper: PaperValue): readonly Parameter[] {
  const part = (key: string, parameters: Record<string, Parameter>): Parameter => ({ kind: 'message', key, parameters })
  const seenOn: Parameter = paper.originalSeenOn
    ? { kind: 'day', day: paper.originalSeenOn }
    : { kind: 'message', key: 'record.day-not-stated' }
  return [
    ...(paper.originalSeenBy ? [part('paper.seen', { by: paper.originalSeenBy, day: seenOn })] : []),
    ...(paper.swornTranslation ? [part('paper.translated', { by: paper.swornTranslation.by })] : []),
    ...(paper.apostille ? [part('paper.apostille', { number: paper.apostille.number })] : []),
    ...(paper.issuerCheck?.answered
      ? [part('paper.issuer-check', { answer: paper.issuerCheck.answered, url: paper.issuerCheck.url })]
      : []),
  ]
}

function paperQuestion(recordId: string, book: FactBook): readonly Question[] {
  const id = `${recordId}/paper-evidence`
  const fact = book.get(id)
  if (!fact || fact.value === null) return []
  return [
    coreQuestion({
      id,
      section: 'credential',
      about: recordId,
      needs: [id],
      state: (facts) => {
        const items = paperParts(facts.value(id) as unknown as PaperValue)
        if (items.length === 0) return { outcome: 'information', message: 'paper.nothing-documented' }
        return { outcome: 'information', message: 'paper.documented', parameters: { parts: { kind: 'list', items } } }
      },
    }),
  ]
}

interface AttestationValue {
  readonly by: string
  readonly on: string
  readonly confirms: readonly number[]
}

function attestationQuestion(recordId: string, book: FactBook): readonly Question[] {
  const id = `${recordId}/attestation`
  const given = (book.get(id)?.value ?? []) as unknown as readonly AttestationValue[]
  return given.map((_, index) =>
    coreQuestion({
      id: `${id}/${index + 1}`,
      section: 'credential',
      about: recordId,
      needs: [id],
      state: (facts) => {
        const one = (facts.value(id) as unknown as readonly AttestationValue[])[index] as AttestationValue
        const parameters = { by: one.by, day: { kind: 'day', day: one.on }, count: one.confirms.length } as const
        return { outcome: 'information', message: 'record.attested', parameters }
      },
    }),
  )
}

function fieldQuestion(recordId: string, book: FactBook): readonly Question[] {
  const id = `${recordId}/isced-field`
  if (!book.get(id)?.value) return []
  return [
    coreQuestion({
      id,
      section: 'field',
      about: recordId,
      needs: [id],
      state: (facts) => {
        const fields = facts.value(id) as unknown as readonly { code: string; name: Record<string, string> }[]
        const items = fields.map(({ code, name }): Parameter => {
          return { kind: 'message', key: 'field.item', parameters: { code, name: { kind: 'text', text: name } } }
        })
        return { outcome: 'information', message: 'field.isced', parameters: { fields: { kind: 'list', items } } }
      },
    }),
  ]
}

/** What the document is: title, who awarded it and when, what stands behind a paper, who attests experience, its parts and its field. */
export function recordQuestions(recordId: string, book: FactBook): readonly Question[] {
  return [
    titleQuestion(recordId),
    whoQuestion(recordId),
    ...withinQuestion(recordId, book),
    ...paperQuestion(recordId, book),
    ...attestationQuestion(recordId, book),
    ...partsQuestion(recordId, book),
    ...fieldQuestion(recordId, book),
    ...detailQuestions(recordId, book),
    ...endorsementQuestions(recordId, book),
  ]
}

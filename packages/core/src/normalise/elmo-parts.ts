import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { RecordPart, StatedLevel } from '../vocabulary/record.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import type { XmlRecordReader } from './xml-record-reader.ts'

/** A learningOpportunitySpecification together with the instance the learner took. */
export interface ElmoAchievement {
  readonly specification: XmlRecordReader
  readonly title: MultilingualText | undefined
  /** The same as an entry of a list; the number is given by the list. */
  readonly part: Omit<RecordPart, 'number'>
  /** False when it says that it was failed or still goes on. */
  readonly isPassed: boolean
  readonly eqfLevels: readonly StatedLevel[]
  readonly nqfLevels: readonly StatedLevel[]
  readonly iscedFFields: readonly string[]
  readonly creditPoints?: string
  readonly workload?: string
  readonly grade?: string
  readonly awardedOn?: IsoDay
}

const withValues = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Values]?: Exclude<Values[Name], undefined>
  }

/** Points with their scheme as written: `6 ects`. */
function readCredits(instance: XmlRecordReader | undefined): string | undefined {
  const [credit, ...more] = instance?.children('credit') ?? []
  if (more.length > 0) instance?.remark('further_credits_not_read', 'credit')
  const value = credit?.text('value')
  const scheme = credit?.text('scheme')
  return value && [value, scheme?.toUpperCase()].filter(Boolean).join(' ')
}

function readLevels(instance: XmlRecordReader | undefined) {
  const levels = (instance?.children('level') ?? []).flatMap((level) => {
    const code = level.text('value')
    return code === undefined ? [] : [{ type: level.text('type') ?? '', code }]
  })
  const isEqf = ({ type }: { readonly type: string }) => /^eqf$/i.test(type)
  const toLevel = ({ code }: { readonly code: string }): StatedLevel => ({ code })
  return {
    eqfLevels: levels.filter(isEqf).map(toLevel),
    nqfLevels: levels.filter((level) => !isEqf(level)).map(toLevel),
  }
}

/** Reads one specification with its instance; parts are left for `listElmoParts`. */
export function readAchievement(specification: XmlRecordReader): ElmoAchievement {
  const instance = specification.child('specifies')?.child('learningOpportunityInstance')
  const title = specification.multilingual('title')
  if (!title) specification.remark('title_missing', 'title')
  const { eqfLevels, nqfLevels } = readLevels(instance)
  const status = instance?.text('status')
  const hours = instance?.text('engagementHours')
  const same = withValues({
    creditPoints: readCredits(instance),
    workload: hours && `${hours} h`,
    grade: instance?.text('resultLabel'),
  })
  const of = { kind: specification.text('type'), status, eqfLevel: eqfLevels[0]?.code }
  const part = {
    title: title ?? { und: '—' },
    ...same,
    ...withValues({ ...of, language: instance?.text('languageOfInstruction') }),
  }
  const iscedFFields = specification.texts('iscedCode')
  const isPassed = status === undefined || /^passed$/i.test(status)
  const dates = withValues({ awardedOn: instance?.day('date') })
  return { specification, title, part, isPassed, eqfLevels, nqfLevels, iscedFFields, ...same, ...dates }
}

/** The parts of a specification at any depth, numbered; each followed by its own parts. */
export function listElmoParts(specification: XmlRecordReader, prefix = ''): readonly RecordPart[] {
  const inner = specification.children('hasPart').flatMap((part) => part.children('learningOpportunitySpecification'))
  return inner.flatMap((one, index) => {
    const number = `${prefix}${index + 1}`
    return [{ ...readAchievement(one).part, number }, ...listElmoParts(one, `${number}.`)]
  })
}

import { detailParameters } from '../vocabulary/detail-parameters.ts'
import type { Parameter, Parameters } from '../vocabulary/finding.ts'
import type { LevelReading, PlacedLevel } from '../vocabulary/mapped-record.ts'

function readingParameter(reading: LevelReading): Parameter {
  const { numbering, nationalCode, eqfLevel, from, until } = reading
  const parameters: Parameters = {
    numbering: numbering ?? { kind: 'message', key: 'level.own-numbering' },
    code: nationalCode ?? '?',
    eqfLevel: eqfLevel ?? { kind: 'message', key: 'level.no-number' },
    from: from ? { kind: 'day', day: from } : '…',
    until: until ? { kind: 'day', day: until } : '…',
  }
  return { kind: 'message', key: 'level.reading', parameters }
}

/** What the sentence `level.REASON` may use. */
export function placementParameters(level: PlacedLevel): Parameters {
  const { nationalCode, frameworkName, country, eqfLevel, currentEqfLevel, currentNationalCode } = level
  return {
    ...detailParameters(level.details),
    nationalCode,
    framework: frameworkName
      ? { kind: 'text', text: frameworkName }
      : { kind: 'message', key: 'level.framework-not-known' },
    readings: { kind: 'list', items: level.readings.map(readingParameter) },
    ...(country && { country: { kind: 'country', country } as const }),
    ...(eqfLevel !== undefined && { eqfLevel }),
    ...(currentEqfLevel !== undefined && { currentEqfLevel }),
    ...(currentNationalCode !== undefined && { currentNationalCode }),
  }
}

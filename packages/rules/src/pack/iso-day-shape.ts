import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { foundText, packProblem } from './pack-problem.ts'
import type { Shape } from './value-shapes.ts'

/** A day as it stands in a calendar: `2026-11-22`. */
export const isoDay: Shape = (value, path) =>
  typeof value === 'string' && parseIsoDay(value).ok
    ? []
    : [packProblem('pack_day_wrong', path, { expected: 'YYYY-MM-DD', found: foundText(value) })]

import type { JsonObject } from '../json/json-object.ts'
import { problemAt, stepTo, type ConformanceProblems } from './conformance-problem.ts'
import { parseDateTimeStamp } from './date-time-stamp.ts'

function checkTime(document: JsonObject, name: string): ConformanceProblems {
  const value = document[name]
  if (value === undefined) return []
  const time = parseDateTimeStamp(value)
  if (!time) return problemAt('time_ill_formed', stepTo(name))
  return time.hasOffset ? [] : problemAt('time_without_offset', stepTo(name))
}

/** Beginning and end, by the names of one version of the data model. Source: VC Data Model 2.0, section 4.9. */
export function checkPeriod(document: JsonObject, [from, until]: readonly [string, string]): ConformanceProblems {
  const problems = [...checkTime(document, from), ...checkTime(document, until)]
  const [begins, ends] = [from, until].map((name) => parseDateTimeStamp(document[name])?.milliseconds)
  const isReversed = begins !== undefined && ends !== undefined && begins > ends
  return isReversed ? [...problems, ...problemAt('period_reversed', stepTo(until))] : problems
}

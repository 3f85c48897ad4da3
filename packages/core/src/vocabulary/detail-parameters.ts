import type { Parameter, Parameters } from './finding.ts'

function detailParameter(value: string | number | readonly string[]): Parameter {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return { kind: 'day', day: value }
  return typeof value === 'object' ? { kind: 'list', items: value } : value
}

/** Details of a check or placement as parameters; days keep their form so that the report words them. */
export function detailParameters(details: Readonly<Record<string, string | number | readonly string[]>>): Parameters {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, detailParameter(value)]))
}

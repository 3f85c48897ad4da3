import { type Purpose, purposes } from '@wanderbuch/core/vocabulary/request'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'

/** What the address of the page may hold: the question, and nothing about the person. */
export interface RouteQuestion {
  readonly to: string
  readonly region: string
  readonly from: string
  readonly purpose: Purpose
  /** ESCO code, or the name of a profession. */
  readonly occupation: string
  readonly day: string
}

const countryForm = /^[A-Z]{2}$/
const regionForm = /^[A-Z]{2}[A-Z0-9]{1,3}$/
const occupationForm = /^[\p{L}\p{N} .:/-]{1,120}$/u

const fitting = (text: string | null, form: RegExp) => (text !== null && form.test(text) ? text : '')

/** Reads the question from an address; what is none is left out, so that a strange link does no harm. */
export function readRouteAddress(query: URLSearchParams, today: string): RouteQuestion {
  const purpose = purposes.find((one) => one === query.get('purpose')) ?? 'employee'
  const day = query.get('day') ?? ''
  return {
    to: fitting(query.get('to'), countryForm),
    region: fitting(query.get('region'), regionForm),
    from: fitting(query.get('from'), countryForm),
    purpose,
    occupation: fitting(query.get('as'), occupationForm),
    day: parseIsoDay(day).ok ? day : today,
  }
}

/** The address of a question. Example: `to=DE&from=RO&purpose=employee&as=7411.1&day=2026-11-22`. */
export function writeRouteAddress({ to, region, from, purpose, occupation, day }: RouteQuestion): string {
  const members = { to, region, from, purpose, as: occupation, day }
  return new URLSearchParams(Object.entries(members).filter(([, value]) => value !== '')).toString()
}

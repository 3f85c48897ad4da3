import { findCountry } from '@wanderbuch/standards/code-lists/countries'

const countryBase = 'http://publications.europa.eu/resource/authority/country/'

/**
 * A place by its address or code: the country (ISO 3166-1 alpha-2) where it is a whole country, else the code of the region
 * as written. Undefined for what names no place. Sources: authority lists `country` and `atu`, NUTS.
 */
export function codeOfPlace(text: string): string | undefined {
  const code = text.slice(text.lastIndexOf('/') + 1).trim()
  const country = findCountry(text) ?? findCountry(code) ?? findCountry(`${countryBase}${code}`)
  if (country) return country.iso
  return /^[A-Z]{2,3}[A-Z0-9_]*$/.test(code) ? code : undefined
}

/** The country a place lies in. */
export function countryOfPlace(place: string): string | undefined {
  const [head = ''] = place.split('_')
  return (findCountry(place) ?? findCountry(`${countryBase}${head}`) ?? findCountry(place.slice(0, 2)))?.iso
}

const states = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** Host of a pack that holds in every Member State. */
export const unionHost = 'EU'

/** Whether a state is a Member State of the Union, ISO 3166-1 alpha-2. The EEA states are not: there a pack of the Union does not speak. */
export function isMemberState(country: string): boolean {
  return states.includes(country)
}

const members = 'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
)

/** Whether a country (ISO code) takes part in EURES: the EU, Iceland, Liechtenstein, Norway and Switzerland. */
export function isEuresCountry(country: string): boolean {
  return members.includes(country)
}

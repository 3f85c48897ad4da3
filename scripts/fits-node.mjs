/**
 * Whether a version of Node fits a range of the two forms `engines` uses here: `^20.19` (that major, from that minor) and
 * `>=24`, joined by `||`. Example: `fitsNode('^20.19 || >=22.12', '22.11.0')` is false.
 */
export function fitsNode(range, version) {
  const [major, minor] = version.split('.').map(Number)
  return range.split('||').some((part) => {
    const [, sign, wantedMajor, wantedMinor = 0] = /^\s*(\^|>=)(\d+)(?:\.(\d+))?/.exec(part) ?? []
    if (sign === undefined) throw new Error(`cannot read the range '${part}'`)
    const isSame = major === Number(wantedMajor) && minor >= Number(wantedMinor)
    return isSame || (sign === '>=' && major > Number(wantedMajor))
  })
}

/** Parts of a version: its day and its number on that day (1 where none is written). */
function partsOf(version: string): readonly [day: string, number: number] {
  const [day, number] = version.split('.')
  return [day as string, number === undefined ? 1 : Number(number)]
}

/** The day a version was made: `2026-11-22` of `2026-11-22.2`. */
export function versionDay(version: string): string {
  return partsOf(version)[0]
}

/** Negative where `left` was made before `right`, 0 for the same version. */
export function compareVersions(left: string, right: string): number {
  const [[leftDay, leftNumber], [rightDay, rightNumber]] = [partsOf(left), partsOf(right)]
  if (leftDay !== rightDay) return leftDay < rightDay ? -1 : 1
  return leftNumber - rightNumber
}

/** The version after `last` made on `day`: the day alone, or with the next number where one was made that day already. */
export function nextVersion(last: string, day: string): string {
  const [lastDay, number] = partsOf(last)
  return lastDay < day ? day : `${lastDay}.${number + 1}`
}

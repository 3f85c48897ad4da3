import { placeWords } from '@wanderbuch/skills/place-words'

/** Names of a body are compared in the order written: "A of B" is not "B of A". */
export function sameBodyName(left: string, right: string): boolean {
  const fold = (name: string) =>
    placeWords(name)
      .map(({ word }) => word)
      .join(' ')
  return fold(left) === fold(right) && fold(left) !== ''
}

/** Endings as a tree read from the last letter, so that the longest is found in one walk. */
export interface EndingTree {
  readonly next: Map<string, EndingTree>
  isEnding: boolean
}

const newTree = (): EndingTree => ({ next: new Map(), isEnding: false })

/** `endings`: parted by white space. */
export function plantEndings(endings: string): EndingTree {
  const root = newTree()
  for (const ending of endings.split(/\s+/).filter(Boolean)) {
    let tree = root
    for (const letter of [...ending].toReversed()) {
      const next = tree.next.get(letter) ?? newTree()
      tree.next.set(letter, next)
      tree = next
    }
    tree.isEnding = true
  }
  return root
}

/** The word without its longest ending that leaves at least `shortest` letters (`shortestPlural` where it is an s). */
export function cutEnding(word: string, root: EndingTree, { shortest = 4, shortestPlural = 3 } = {}): string {
  let tree: EndingTree | undefined = root
  let kept = word.length
  for (let at = word.length - 1; at >= shortestPlural; at -= 1) {
    tree = tree.next.get(word.charAt(at))
    if (!tree) break
    const isLongEnough = at >= shortest || (word.length - at === 1 && word.charAt(at) === 's')
    if (tree.isEnding && isLongEnough) kept = at
  }
  return word.slice(0, kept)
}

import { mutateBytes } from './mutate-bytes.mjs'
import { mutateJsonText, mutateToken } from './mutate-json.mjs'
import { mutateXml } from './mutate-xml.mjs'

/** One change that fits what the file is now, or one of its raw bytes. */
function mutateOnce(random, bytes, other) {
  if (bytes.length === 0 || random.chance(0.25)) return mutateBytes(random, bytes, other.bytes)
  const text = bytes.toString('utf8')
  const start = text.trimStart()[0]
  if (start === '{' || start === '[') {
    const changed = mutateJsonText(random, text, other)
    return changed === undefined ? mutateBytes(random, bytes, other.bytes) : Buffer.from(changed)
  }
  if (start === '<') return Buffer.from(mutateXml(random, text))
  if (/^[\w-]+\./.test(text)) return Buffer.from(mutateToken(random, text, other))
  return mutateBytes(random, bytes, other.bytes)
}

/** Most files get one change, some several. Larger results are cut: the cap on size has tests of its own. */
export function mutateFile(random, { bytes }, other) {
  let changed = bytes
  do changed = mutateOnce(random, changed, other)
  while (random.chance(0.35))
  return changed.subarray(0, 2_000_000)
}

/** Bytes that readers of lengths, text and numbers stumble over. */
const odd = [0x00, 0x01, 0x7f, 0x80, 0xc0, 0xff, 0x22, 0x5b, 0x7b, 0x2e, 0x7e, 0x3c, 0x26, 0x0a]

const splice = (bytes, { at, gone = 0, put = Buffer.alloc(0) }) =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)])

const mutators = [
  // One bit.
  ({ below }, bytes) => {
    const changed = Buffer.from(bytes)
    const at = below(changed.length)
    changed[at] ^= 1 << below(8)
    return changed
  },
  ({ below, pick }, bytes) => {
    const changed = Buffer.from(bytes)
    changed[below(changed.length)] = pick(odd)
    return changed
  },
  // Broken off.
  ({ below }, bytes) => bytes.subarray(0, below(bytes.length)),
  // A piece gone, twice, or moved.
  ({ below }, bytes) => splice(bytes, { at: below(bytes.length), gone: 1 + below(40) }),
  ({ below }, bytes) => {
    const at = below(bytes.length)
    return splice(bytes, { at, put: bytes.subarray(at, at + 1 + below(200)) })
  },
  ({ below }, bytes) => {
    const from = below(bytes.length)
    return splice(bytes, { at: below(bytes.length), put: bytes.subarray(from, from + 1 + below(64)) })
  },
  // One byte very often.
  ({ below, pick }, bytes) => splice(bytes, { at: below(bytes.length), put: Buffer.alloc(1 + below(5000), pick(odd)) }),
  // A piece of another document.
  ({ below }, bytes, other) => {
    const from = below(other.length)
    return splice(bytes, {
      at: below(bytes.length),
      gone: below(100),
      put: other.subarray(from, from + 1 + below(400)),
    })
  },
  // Four bytes as a huge or negative length.
  ({ below, pick }, bytes) => {
    if (bytes.length < 4) return bytes
    const changed = Buffer.from(bytes)
    changed.writeUInt32BE(pick([0xffffffff, 0x7fffffff, 0x80000000, 0x00ffffff, 0]), below(changed.length - 3))
    return changed
  },
]

/** One change of raw bytes; `other` gives foreign pieces. */
export function mutateBytes(random, bytes, other) {
  return bytes.length === 0 ? Buffer.from([random.pick(odd)]) : random.pick(mutators)(random, bytes, other)
}

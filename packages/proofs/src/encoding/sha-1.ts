const rotate = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits))

function padded(bytes: Uint8Array): DataView {
  const length = (((bytes.length + 8) >> 6) + 1) << 6
  const all = new Uint8Array(length)
  all.set(bytes)
  all[bytes.length] = 0x80
  const view = new DataView(all.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(length - 4, (bytes.length << 3) >>> 0)
  return view
}

function mixerOf(round: number, [, b = 0, c = 0, d = 0]: Int32Array): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}

/**
 * SHA-1 (FIPS 180-4). Only to match identifiers that old protocols write with it (OCSP: RFC 6960 section 4.1.1, time stamps:
 * RFC 2634 section 5.4): beside each of them stands a signature with a sound digest, so nothing rests on this one. The
 * crypto port does not offer it, so that nobody takes it for more.
 */
export function sha1OfIdentifier(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes)
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0])
  const words = new Int32Array(80)
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(block + 4 * at)
    for (let at = 16; at < 80; at += 1) {
      const mixed = (words[at - 3] ?? 0) ^ (words[at - 8] ?? 0) ^ (words[at - 14] ?? 0) ^ (words[at - 16] ?? 0)
      words[at] = rotate(mixed, 1)
    }
    let turned = state
    for (let round = 0; round < 80; round += 1) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0] = turned
      const next = rotate(a, 5) + mixerOf(round, turned) + e + (words[round] ?? 0)
      turned = Int32Array.of(next, a, rotate(b, 30), c, d)
    }
    for (const [index, value] of turned.entries()) state[index] = (state[index] ?? 0) + value
  }
  const digest = new Uint8Array(20)
  const written = new DataView(digest.buffer)
  for (const [index, value] of state.entries()) written.setInt32(4 * index, value)
  return digest
}

/** Curves whose prime is 3 modulo 4, so that a square root is one power. Source: NIST SP 800-186, 3.2.1.3 and 3.2.1.4. */
const curves = {
  'P-256': {
    prime: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    length: 32,
  },
  'P-384': {
    prime: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    length: 48,
  },
} as const
export type CompressibleCurve = keyof typeof curves

/** Affine coordinates, big-endian, each as long as the curve's field. */
export interface CurvePoint {
  readonly x: Uint8Array
  readonly y: Uint8Array
}

function power(base: bigint, exponent: bigint, prime: bigint): bigint {
  let result = 1n
  let square = base % prime
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}

const toNumber = (bytes: Uint8Array) => bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)

function toBytes(number: bigint, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => Number((number >> BigInt(8 * (length - 1 - index))) & 255n))
}

/** The point of a compressed key (SEC 1, 2.3.4); undefined when no such point lies on the curve. */
export function decompressPoint(name: CompressibleCurve, compressed: Uint8Array): CurvePoint | undefined {
  const { prime, b, length } = curves[name]
  const sign = compressed[0]
  if (compressed.length !== length + 1 || (sign !== 2 && sign !== 3)) return undefined
  const x = toNumber(compressed.subarray(1))
  if (x >= prime) return undefined
  const square = ((((x * x - 3n) * x + b) % prime) + prime) % prime
  const root = power(square, (prime + 1n) / 4n, prime)
  if ((root * root) % prime !== square) return undefined
  const y = (root & 1n) === BigInt(sign & 1) ? root : prime - root
  return { x: toBytes(x, length), y: toBytes(y, length) }
}

/** Compressed form of a point (SEC 1, 2.3.3). */
export function compressPoint({ x, y }: CurvePoint): Uint8Array {
  return Uint8Array.from([2 + ((y.at(-1) ?? 0) & 1), ...x])
}

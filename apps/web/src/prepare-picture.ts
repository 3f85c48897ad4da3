import type { HandEntry } from './declaration.ts'

const longestSide = 2400
const mostPngBytes = 2 * 1024 * 1024
const jpegQuality = 0.85

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 32_768) parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)))
  return btoa(parts.join(''))
}

function toJpeg(picture: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality))
}

/**
 * A picture of paper, ready to be kept: phone photos are made smaller, and what a camera writes into them besides the
 * picture (place, time, device) is dropped. Undefined when the file is no picture this browser can open.
 */
export async function preparePicture(file: Blob): Promise<HandEntry['image']> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const isSmall = Math.max(picture.width, picture.height) <= longestSide && file.size <= mostPngBytes
  if (file.type === 'image/png' && isSmall) return { mediaType: 'image/png', base64: await toBase64(file) }
  const jpeg = await toJpeg(picture)
  return jpeg ? { mediaType: 'image/jpeg', base64: await toBase64(jpeg) } : undefined
}

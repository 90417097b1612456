import { Fault } from '#shared/fault.ts'

/** The longest side of a kept photo, and of what stands for it in a list. */
const side = 1_600
const smallSide = 160
const enough = 400 * 1024
const qualities = [0.85, 0.75, 0.65, 0.55, 0.45] as const

/** A photo made small enough to keep, and smaller still for lists. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly thumbnail: Uint8Array
}

/**
 * Draws a picture anew as JPEG, at most 1,600 pixels on a side, in the quality that keeps it under
 * 400 KB: whatever else the file told, place and time among it, is not drawn. Throws Fault
 * `attachment-type` for what this browser cannot decode, HEIC among it.
 */
export async function pictureOf(file: Blob): Promise<Picture> {
  const bitmap = await decode(file)
  try {
    const canvas = draw(bitmap, side)
    let bytes = await jpegOf(canvas, qualities[0])
    for (const quality of qualities.slice(1)) {
      if (bytes.length <= enough) break
      bytes = await jpegOf(canvas, quality)
    }
    return { bytes, thumbnail: await jpegOf(draw(bitmap, smallSide), 0.6) }
  } finally {
    bitmap.close()
  }
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (thrown) {
    throw new Fault('attachment-type', {}, thrown)
  }
}

function draw(bitmap: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas to draw on')
  // What was transparent becomes paper, not black.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new Fault('attachment-type', {}))
        else resolve(blob.arrayBuffer().then((buffer) => new Uint8Array(buffer)))
      },
      'image/jpeg',
      quality,
    )
  })
}

import type { Lesson } from '../lessons/lesson.ts';
import { decodeLesson, encodeLesson } from './lessonFile.ts';

// Chat programs take punctuation from the end of a link, and a dash or an underscore is some to them.
const end = 'z';
/** Characters of a link beyond which programs cut it. */
export const longestLink = 8000;
/** Bytes of a lesson beyond which a link is not believed: a small text can unpack to a very large one. */
const mostBytes = 4_000_000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  way: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  let size = 0;
  const limit = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (part, controller) => {
      size += part.length;
      if (size > mostBytes) throw new RangeError('more than a lesson can be');
      controller.enqueue(part);
    },
  });
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const stream = source.pipeThrough(way).pipeThrough(limit);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * A lesson as the value of the key `own` of a link: its file, compressed (zlib, which notices when a
 * character was changed on the way), in the letters that links keep (base64url).
 * @throws {Error} where the browser cannot compress.
 */
export async function lessonToLink(lesson: Lesson): Promise<string> {
  const file = JSON.stringify(JSON.parse(encodeLesson(lesson)));
  const bytes = new TextEncoder().encode(file);
  const packed = await through(bytes, new CompressionStream('deflate'));
  const letters = Array.from(packed, (byte) => String.fromCodePoint(byte)).join('');
  const base64 = btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${base64}${end}`;
}

/** The lesson that a link carries; undefined where it was cut or changed on its way. */
export async function lessonFromLink(value: string): Promise<Lesson | undefined> {
  try {
    if (!value.endsWith(end)) return undefined;
    const base64 = value.slice(0, -end.length).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    const file = await through(bytes, new DecompressionStream('deflate'));
    const decoded = decodeLesson(new TextDecoder().decode(file));
    return decoded.ok ? decoded.lesson : undefined;
  } catch {
    return undefined;
  }
}

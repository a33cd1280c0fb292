/** 随件文件 — files that come with a form, as far as their types are taken. */
import type { SentFile } from '../../door/form.ts'
import { DoorRefusal } from '../../door/input.ts'
import { isTaken, type Sent } from '../../files/index.ts'
import { fileTypes } from '../../law/files.ts'

/** A field of files that was left empty was not filled in. @throws DoorRefusal naming each that is of another type */
export function filesOf(sent: readonly SentFile[] = []): Sent[] {
  const given = sent.filter(({ bytes }) => bytes.length > 0)
  const errors = given
    .filter(({ type }) => !isTaken(type))
    .map(({ field, name, type }) => ({
      pointer: `/${field}`,
      message: `${name}: ${type} is none of ${fileTypes.join(', ')}`,
      zh: `文件“${name}”的类型不在可收之列`,
    }))
  if (errors.length > 0) throw new DoorRefusal('input.invalid', { errors })
  return given.flatMap(({ name, type, bytes }) => (isTaken(type) ? { name, type, bytes } : []))
}

/** 用时构建 — builds a schema when first asked for, to shorten cold starts. */
import type * as z from 'zod'

export type Lazily<S extends z.ZodType> = () => S

/** The bundler leaves out what nobody asks for. */
/* @__NO_SIDE_EFFECTS__ */
export function lazily<S extends z.ZodType>(build: () => S): Lazily<S> {
  let built: S | undefined
  return () => {
    built ??= build()
    return built
  }
}

/** What a lazily built schema parses to. */
export type Parsed<L extends Lazily<z.ZodType>> = z.infer<ReturnType<L>>

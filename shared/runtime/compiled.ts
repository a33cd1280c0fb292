/** 预编译 — V8's compiled code of a bundle lies beside it; only a runtime of the same V8 and processor loads it. */
export const compiledEnding = '.compiled'
export const compiledFile = `${process.versions.v8}-${process.arch}${compiledEnding}`

/** The bundle itself; index.cjs starts it. */
export const codeFile = 'code.cjs'

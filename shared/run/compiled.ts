/** 预编译 — loads V8's compiled code of a bundle where V8 and processor match. */
export const compiledEnding = '.compiled'
export const compiledFile = `${process.versions.v8}-${process.arch}${compiledEnding}`

/** The bundle itself; index.cjs starts it. */
export const codeFile = 'code.cjs'

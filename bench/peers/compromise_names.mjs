// Finds names with compromise and writes them in the form of the annotated
// articles, and the time that it takes for 800 words.
//
//	node compromise_names.mjs DIR > found.json
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'

// The offsets of compromise count UTF-16 units, those of the articles code points.
const points = (text, at) => [...text.slice(0, at)].length

// A view may take punctuation, "the" or a possessive along, which are no part of
// a mention here.
function bounds(text, start, end) {
  const words = text.slice(start, end)
  const before = words.match(/^[^\p{L}\p{N}]*(?:the\s+)?/iu)[0].length
  const after = words.match(/(?:['’]s)?[^\p{L}\p{N}]*$/u)[0].length
  return [start + before, end - after]
}

const dir = process.argv[2]
const out = {}
let spent = 0
let words = 0
for (const file of readdirSync(dir).filter((f) => f.endsWith('.txt')).sort()) {
  const text = readFileSync(join(dir, file), 'utf8')
  const began = performance.now()
  const doc = nlp(text)
  const views = {
    people: doc.people().json({ offset: true }),
    organizations: doc.organizations().json({ offset: true }),
  }
  spent += performance.now() - began
  words += text.split(/\s+/).filter(Boolean).length
  const id = file.slice(0, -'.txt'.length)
  out[id] = {}
  for (const [kind, view] of Object.entries(views)) {
    const found = new Map()
    for (const { offset } of view) {
      const [start, end] = bounds(text, offset.start, offset.start + offset.length)
      if (start >= end) continue
      const form = text.slice(start, end)
      if (!found.has(form)) found.set(form, { name: form, mentions: [] })
      found.get(form).mentions.push([points(text, start), points(text, end), form])
    }
    out[id][kind] = [...found.values()]
  }
}
console.error(`${Math.round((spent * 800) / words)} ms for 800 words`)
console.log(JSON.stringify(out))

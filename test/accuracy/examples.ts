import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '../../server/core/acts.ts'
import { readDraft } from '../../server/core/draft.ts'
import type { TaggedLetter, TaggedSentence } from './corpus.ts'
import { isFitted, type LabelledDraft, type LabelledSentence, readDrafts, readLabelled } from './labelled.ts'

/** A sentence to fit on. */
export interface Example {
  readonly text: string
  /** Who wrote it, or the file it is from. */
  readonly hand: string
  /** The letter it stands in; its neighbours stand beside it. */
  readonly letter?: string
  /** Whether it does an act; undefined where its label leaves that open. */
  does(act: Act): boolean | undefined
}

/** The sentences of one of our own hands, all acts known. */
export function examplesOfHand(letters: readonly TaggedLetter[], sentences: readonly TaggedSentence[]): Example[] {
  return [
    ...letters.flatMap(({ paragraphs, hand, slug }) =>
      paragraphs.flat().flatMap(line => ofTagged(line, `${hand}/${slug}`)),
    ),
    ...sentences.flatMap(line => ofTagged(line)),
  ]
}

function ofTagged({ text, hand, acts }: TaggedSentence, letter?: string): Example[] {
  if (acts.has('stage')) return []
  const does = (act: Act) => acts.has(act) || (act === 'reason' && acts.has('long-reason'))
  return [{ text, hand, does, ...(letter ? { letter } : {}) }]
}

/** What a corpus folder's fitted half says of single sentences: little, but in other hands. */
export function examplesOfCorpus(folder: string): Example[] {
  const entries = readdirSync(folder)
  const files = entries.filter(name => name.endsWith('.jsonl') && name !== 'labels.jsonl')
  const folders = entries.map(name => join(folder, name)).filter(path => existsSync(join(path, 'labels.jsonl')))
  return [
    ...files.flatMap(file =>
      readLabelled(join(folder, file))
        .filter((_, row) => isFitted(row))
        .map(row => ofSentence(row, file)),
    ),
    ...folders.flatMap(path =>
      readDrafts(path)
        .filter((_, row) => isFitted(row))
        .flatMap(draft => ofDraft(draft, path)),
    ),
  ]
}

/**
 * A single label says what a sentence does, and for "none" what it does not; of the rest it says nothing. Where remarks are told from the rest, "none"
 * says only that it is no remark.
 */
function ofSentence({ text, label, weight, form }: LabelledSentence, hand: string): Example {
  return {
    text,
    hand,
    does(act) {
      if (act === label) return true
      if (label === 'reason' && act === 'long-reason') return weight !== 'brief'
      if (label === 'none' && form === undefined)
        return ['appreciation', 'decline', 'keep-on-file', 'negative-remark', 'implied-decline'].includes(act)
          ? false
          : undefined
      return act === 'negative-remark' ? false : undefined
    },
  }
}

/** A draft's labels say which acts none of its sentences does, and its spans which are remarks. */
function ofDraft({ file, text, due, spans }: LabelledDraft, hand: string): Example[] {
  const flat = (words: string) => words.replace(/\s+/g, ' ')
  const remarks = spans['negative-remark'].map(flat)
  const reasons = spans['over-explaining'].map(flat)
  return readDraft(text).sentences.map(sentence => ({
    text: sentence.text,
    hand,
    letter: file,
    does(act) {
      const within = (all: readonly string[]) =>
        all.some(span => span.includes(sentence.text) || sentence.text.includes(span))
      if (act === 'negative-remark') return due[act] === undefined ? undefined : within(remarks)
      if (act === 'reason') return within(reasons) || undefined
      if (act === 'long-reason') return due['over-explaining'] === false ? false : undefined
      return due[`missing-${act}`] ? false : undefined
    },
  }))
}

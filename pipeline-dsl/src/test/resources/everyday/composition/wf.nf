include { baz } from './procs'
workflow sub1 {
  take:
    words
  main:
    baz(words)
    words.view { "inside $it" }
  emit:
    result = baz.out
}

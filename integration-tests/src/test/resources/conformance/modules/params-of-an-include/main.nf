params.word = 'main'

include { SAY } from './say.nf' params(word: 'given')

workflow {
    SAY() | view
}

params.word = 'main'
params.other = 'shared'

include { SAY } from './say.nf' addParams(word: 'added')
include { SAY as PLAIN } from './say.nf'

workflow {
    SAY() | view
    PLAIN() | view
}

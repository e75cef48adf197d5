include { SAY } from './say.nf'

word = 'main'

workflow {
    SAY() | view
}

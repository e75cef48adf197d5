include { SAY } from './say.nf'

workflow {
    SAY()
}

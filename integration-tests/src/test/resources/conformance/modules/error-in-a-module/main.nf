include { SAY } from './modules/say.nf'

workflow {
    SAY()
}

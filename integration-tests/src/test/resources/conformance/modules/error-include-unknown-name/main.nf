include { SYA } from './say.nf'

workflow {
    SYA()
}

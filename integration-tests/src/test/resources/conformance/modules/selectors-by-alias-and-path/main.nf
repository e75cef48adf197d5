include { SAY; SAY as OTHER } from './say.nf'

workflow FLOW {
    SAY()
    OTHER()

    emit:
    SAY.out.mix(OTHER.out)
}

workflow {
    FLOW() | view
}

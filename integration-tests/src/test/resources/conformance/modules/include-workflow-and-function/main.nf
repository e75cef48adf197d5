include { FLOW; twice; GREETING } from './lib/flows.nf'

workflow {
    FLOW(channel.of(1, 2)) | map { twice(it) } | view
}

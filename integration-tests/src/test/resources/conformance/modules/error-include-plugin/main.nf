include { validateParameters } from 'plugin/nf-schema'

workflow {
    validateParameters()
}

nextflow.preview.types = true

include { Sample; Kind } from './types'

process A {
    input:
    sample: Sample

    output:
    stdout()

    script:
    """
    printf '%s' "${sample.kind} \$(cat ${sample.file})"
    """
}

workflow {
    A(record(kind: Kind.SMALL, file: file('types.nf'))).view { it.readLines()[0] }
}

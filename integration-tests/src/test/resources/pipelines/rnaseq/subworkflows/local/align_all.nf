include { ALIGN } from '../../modules/align/main'
include { SORT } from "${projectDir}/modules/align/sort"

workflow ALIGN_ALL {
    take:
    reads  // channel: [ val(meta), [ reads ] ]
    fasta  // file: genome

    main:
    versions = Channel.empty()
    ALIGN ( reads, fasta, params.aligner )
    SORT(ALIGN.out.sam)
    versions = versions.mix(ALIGN.out.versions)

    emit:
    bam      = SORT.out.bam            // channel: [ val(meta), bam ]
    versions = versions.ifEmpty(null) // channel: [ versions.yml ]
}

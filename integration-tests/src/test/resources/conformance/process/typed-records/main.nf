nextflow.enable.types = true

record Sample {
    id: String
    reads: Path
    note: String?
}

process ALIGN {
    input:
    sample: Sample

    output:
    record(id: sample.id, bam: file('*.bam'), index: file('*.bai', optional: true))

    script:
    """
    cat ${sample.reads} > ${sample.id}.bam
    """
}

process SHOW {
    input:
    record(
        id: String,
        bam: Path
    )

    output:
    stdout()

    script:
    """
    printf '%s' "$id: \$(cat $bam)"
    """
}

process INLINE {
    input:
    pair: Record {
        left: Path
        right: Integer
    }

    output:
    "${pair.right} of ${pair.left.name}"

    script:
    """
    test -e ${pair.left}
    """
}

workflow {
    reads = file('reads.txt')
    aligned = ALIGN(channel.of(record(id: 'one', reads: reads, more: 1)))
    aligned.view { r -> "${r.id} ${r.bam.name} ${r.index}" }
    SHOW(aligned).view()
    INLINE(record(left: reads, right: 2)).view()
}

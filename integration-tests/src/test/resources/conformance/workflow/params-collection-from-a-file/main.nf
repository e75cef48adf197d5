nextflow.enable.types = true

params {
    samples: List<Sample>
    more: Bag<Map> = []
    quiet: Boolean
}

record Sample {
    id: String
    reads: Path
}

process SHOW {
    input:
    sample: Sample

    output:
    stdout()

    script:
    """
    printf '%s' "${sample.id} \$(cat ${sample.reads})"
    """
}

workflow {
    rows = channel.fromList(params.samples).map { row -> record(id: row.id, reads: file(row.reads)) }
    SHOW(rows).view()
    println "${params.more} ${params.quiet}"
}

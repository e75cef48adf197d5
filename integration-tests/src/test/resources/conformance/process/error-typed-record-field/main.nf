nextflow.preview.types = true

record Sample {
    id: String
    reads: Path
}

process A {
    input:
    sample: Sample

    script:
    """
    true
    """
}

workflow {
    A(channel.of(record(id: 'x')))
}

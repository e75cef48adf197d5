nextflow.preview.types = true

process A {
    input:
    maybe: Path?
    sure: String

    script:
    """
    true
    """
}

workflow {
    A(channel.of([null]).flatMap { it }, channel.of([null]).flatMap { it })
}

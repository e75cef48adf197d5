nextflow.preview.types = true

process A {
    input:
    x: Path

    stage:
    stagAs x, 'y'

    script:
    """
    true
    """
}

workflow {
    A(file('main.nf'))
}

process MAKE {
    output:
    path '*.one', arity: '2'

    script:
    """
    touch x.one
    """
}

workflow {
    MAKE()
}

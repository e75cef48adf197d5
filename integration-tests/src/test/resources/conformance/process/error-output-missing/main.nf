process MAKE {
    output:
    path 'result.txt'

    script:
    """
    touch results.txt
    """
}

workflow {
    MAKE()
}

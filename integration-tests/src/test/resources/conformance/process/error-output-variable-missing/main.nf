process MAKE {
    output:
    env TOTAL

    script:
    """
    OTHER=1
    """
}

workflow {
    MAKE()
}

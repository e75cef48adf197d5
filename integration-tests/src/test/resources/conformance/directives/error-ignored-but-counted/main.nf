process FAIL {
    errorStrategy 'ignore'

    script:
    """
    exit 7
    """
}

workflow {
    FAIL()
}

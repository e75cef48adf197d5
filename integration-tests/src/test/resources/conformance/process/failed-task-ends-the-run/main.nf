process FAIL {
    input:
    val x

    script:
    """
    echo to standard error >&2
    exit 7
    """
}

workflow {
    FAIL('x')
}

process SHOW {
    script:
    """
    echo $HOSTNAMES
    """
}

workflow {
    SHOW()
}

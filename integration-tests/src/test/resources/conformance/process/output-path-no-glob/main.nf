process MAKE {
    output:
    path 'a*b', glob: false

    script:
    """
    touch 'a*b' aab
    """
}

workflow {
    MAKE() | map { it.name } | view
}

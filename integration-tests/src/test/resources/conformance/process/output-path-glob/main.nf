process MAKE {
    output:
    path 'part_*'

    script:
    """
    for i in 1 2 3; do echo \$i > part_\$i; done
    """
}

workflow {
    MAKE() | flatten | map { it.name } | view
}

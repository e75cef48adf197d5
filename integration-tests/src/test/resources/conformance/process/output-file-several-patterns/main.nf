process CUT {
    output:
    file 'part1:part3'

    script:
    """
    touch part1 part2 part3
    """
}

workflow {
    CUT().flatten().view { it.name }
}

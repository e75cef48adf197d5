process COPY {
    input:
    path notes

    output:
    path '*.txt'

    script:
    """
    cp $notes copy.txt
    """
}

workflow {
    COPY(file('a.txt')) | map { it.name } | view
}

process COPY {
    input:
    path notes

    output:
    path '*.txt', includeInputs: true

    script:
    """
    cp $notes copy.txt
    """
}

workflow {
    COPY(file('a.txt')) | map { files -> files*.name.sort() } | view
}

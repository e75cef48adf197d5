process MAKE {
    output:
    path(['b.txt', 'a.txt'])

    script:
    """
    touch a.txt b.txt
    """
}

workflow {
    MAKE() | map { files -> files*.name.sort() } | view
}

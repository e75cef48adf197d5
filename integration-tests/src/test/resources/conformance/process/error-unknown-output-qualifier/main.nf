process SHOW {
    output:
    fyles '*.txt'

    script:
    "touch x.txt"
}

workflow {
    SHOW()
}

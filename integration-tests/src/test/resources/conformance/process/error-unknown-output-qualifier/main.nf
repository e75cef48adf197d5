process SHOW {
    output:
    files '*.txt'

    script:
    "touch x.txt"
}

workflow {
    SHOW()
}

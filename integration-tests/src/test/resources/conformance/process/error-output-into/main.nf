process SHOW {
    output:
    path 'x' into results

    script:
    "touch x"
}

workflow {
    SHOW()
}

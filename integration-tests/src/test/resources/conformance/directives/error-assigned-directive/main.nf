process SHOW {
    cpus = 2

    script:
    "true"
}

workflow {
    SHOW()
}

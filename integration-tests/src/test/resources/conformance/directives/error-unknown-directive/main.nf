process SHOW {
    cpu 2

    script:
    "true"
}

workflow {
    SHOW()
}

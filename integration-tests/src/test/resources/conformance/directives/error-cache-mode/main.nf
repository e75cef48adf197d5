process SHOW {
    cache 'sometimes'

    script:
    "true"
}

workflow {
    SHOW()
}

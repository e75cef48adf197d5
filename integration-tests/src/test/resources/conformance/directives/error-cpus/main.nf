process SHOW {
    cpus 'many'

    script:
    "true"
}

workflow {
    SHOW()
}

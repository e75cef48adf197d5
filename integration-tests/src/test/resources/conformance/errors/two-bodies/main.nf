process TWICE {
    script:
    'echo 1'

    shell:
    'echo 2'
}

workflow {
    TWICE()
}

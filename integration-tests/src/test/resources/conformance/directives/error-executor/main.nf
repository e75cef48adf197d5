process SHOW {
    executor 'slurm'

    script:
    "true"
}

workflow {
    SHOW()
}

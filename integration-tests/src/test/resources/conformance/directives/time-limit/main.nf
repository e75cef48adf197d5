process SLOW {
    time '1s'

    script:
    "sleep 20"
}

workflow {
    SLOW()
}

process SOME {
    errorStrategy 'retry'
    maxRetries 1

    script:
    "exit 4"
}

workflow {
    SOME()
}

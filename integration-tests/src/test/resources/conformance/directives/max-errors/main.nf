process FAIL {
    errorStrategy 'retry'
    maxRetries 10
    maxErrors 2

    script:
    "exit 3"
}

workflow {
    FAIL()
}

process FAIL {
    errorStrategy 'repeat'

    script:
    "exit 1"
}

workflow {
    FAIL()
}

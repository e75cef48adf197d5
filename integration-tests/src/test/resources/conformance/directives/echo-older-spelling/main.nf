process SHOW {
    echo true

    script:
    "echo shown"
}

workflow {
    SHOW()
}

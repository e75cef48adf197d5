process SHOW {
    executor 'local'

    output:
    stdout

    script:
    "printf local"
}

workflow {
    SHOW() | view
}

process SHOW {
    output:
    stdout

    script:
    "greet.sh you"
}

workflow {
    SHOW() | view
}

process READ {
    input:
    path notes

    output:
    stdout

    script:
    "cat $notes"
}

workflow {
    READ('notes.txt') | view
}

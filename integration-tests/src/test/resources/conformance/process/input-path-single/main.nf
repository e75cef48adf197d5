process SIZE {
    input:
    path notes

    output:
    stdout

    script:
    """
    printf '%s %s' $notes \$(wc -l < $notes)
    """
}

workflow {
    SIZE(file('notes.txt')) | view
}

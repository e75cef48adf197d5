process UPPER {
    input:
    stdin

    output:
    stdout

    script:
    '''
    tr a-z A-Z
    '''
}

workflow {
    UPPER(file('text.txt')) | map { it.trim() } | view
}

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
    UPPER(channel.of('one', 'two')) | view
}

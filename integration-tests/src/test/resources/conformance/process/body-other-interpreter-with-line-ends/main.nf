process SHOW {
    output:
    stdout

    script:
    '''
    #!/bin/cat
    left\nright
    '''
}

workflow {
    SHOW().view { it.readLines()*.trim().findAll() }
}

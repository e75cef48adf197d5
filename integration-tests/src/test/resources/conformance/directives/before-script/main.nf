process SHOW {
    beforeScript 'export WORD=before'

    output:
    stdout

    script:
    '''
    printf '%s' "$WORD"
    '''
}

workflow {
    SHOW() | view
}

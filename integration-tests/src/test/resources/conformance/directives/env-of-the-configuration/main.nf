process SHOW {
    output:
    stdout

    script:
    '''
    printf '%s %s' "$WORD" "$NUMBER"
    '''
}

workflow {
    SHOW() | view
}

process SHOW {
    secret 'API_TOKEN'

    output:
    stdout

    script:
    '''
    printf '%s' "token has ${#API_TOKEN} letters"
    '''
}

workflow {
    SHOW() | view
}

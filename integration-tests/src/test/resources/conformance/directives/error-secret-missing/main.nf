process SHOW {
    secret 'API_TOKEN'

    script:
    '''
    echo "$API_TOKEN"
    '''
}

workflow {
    SHOW()
}

process SHOW {
    input:
    tuple env(WHO), stdin

    output:
    stdout

    script:
    '''
    echo "$WHO says $(cat)"
    '''
}

workflow {
    SHOW(channel.of(['ann', 'hello'])) | view
}

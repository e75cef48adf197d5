process GREET {
    input:
    env 'NAME'
    env GREETING

    output:
    stdout

    script:
    '''
    echo "$GREETING, $NAME"
    '''
}

workflow {
    GREET(channel.of('ann', 'bob'), 'hello') | map { it.trim() } | view
}

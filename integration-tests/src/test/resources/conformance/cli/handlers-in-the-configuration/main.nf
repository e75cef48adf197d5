params.word = 'usual'

workflow {
    println 'work'
    if (params.word == 'bad') {
        error 'as asked'
    }
}

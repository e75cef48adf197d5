params.input = null

workflow {
    if (!params.input)
        error 'Please give --input'
    println 'never'
}

workflow {
    println file(params.input)
}

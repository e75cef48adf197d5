params.input = 'x'

workflow {
    println params.inptu
    println params.inptu ?: params.input
}

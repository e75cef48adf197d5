params {
    input: String
    size: Integer = 3
}

workflow {
    println "${params.input} ${params.size} ${params.where}"
}
